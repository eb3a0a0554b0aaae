/** The tally of registrations: the reader of their stream. */
@NullMarked
package org.plenary.functions.statistics.tally;

import org.jspecify.annotations.NullMarked;
