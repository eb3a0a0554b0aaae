/** Counting from a table's stream exactly once, however often and in whatever pieces its records are delivered. */
@NullMarked
package org.plenary.domain.tally;

import org.jspecify.annotations.NullMarked;
