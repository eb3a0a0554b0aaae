/** Tests of the house itself: its modules, its template, its zips, its samples and its documents, and that they agree. */
@NullMarked
package org.plenary.house;

import org.jspecify.annotations.NullMarked;
