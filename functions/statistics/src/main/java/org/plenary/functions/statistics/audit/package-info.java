/** The audit of the counts: who asks for one, how it is made, what is told of it. */
@NullMarked
package org.plenary.functions.statistics.audit;

import org.jspecify.annotations.NullMarked;
