/** The counts, from outside: as Lambda calls the functions, on a real database. */
@NullMarked
package org.plenary.functions.statistics;

import org.jspecify.annotations.NullMarked;
