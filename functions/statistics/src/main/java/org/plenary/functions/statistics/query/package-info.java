/** What organisers and readers ask of the counts, and in which form and language they are told. */
@NullMarked
package org.plenary.functions.statistics.query;

import org.jspecify.annotations.NullMarked;
