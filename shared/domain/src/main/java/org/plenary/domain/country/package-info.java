/** What everybody knows of a country: its codes, its part of the world, and its name in a reader's language. */
@NullMarked
package org.plenary.domain.country;

import org.jspecify.annotations.NullMarked;
