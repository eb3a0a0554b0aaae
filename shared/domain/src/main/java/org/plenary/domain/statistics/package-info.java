/** Who is counted as what: the counters of an event's registrations, and what is told from them. */
@NullMarked
package org.plenary.domain.statistics;

import org.jspecify.annotations.NullMarked;
