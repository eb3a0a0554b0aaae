/** The tally on real tables, in every way that a stream may be delivered in. */
@NullMarked
package org.plenary.functions.statistics.tally;

import org.jspecify.annotations.NullMarked;
