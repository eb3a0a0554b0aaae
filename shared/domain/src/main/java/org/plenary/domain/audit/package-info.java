/** Whether the counts are those of the table: a second count that owes nothing to the stream, and what it finds. */
@NullMarked
package org.plenary.domain.audit;

import org.jspecify.annotations.NullMarked;
