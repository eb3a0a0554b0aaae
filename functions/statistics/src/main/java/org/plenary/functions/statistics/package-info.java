/** How many, from where, right now: the tally of the stream of registrations, what organisers ask of it, and its audit. */
@NullMarked
package org.plenary.functions.statistics;

import org.jspecify.annotations.NullMarked;
