/** Telling people from machines, where an operator asks for it. */
@NullMarked
package org.plenary.domain.challenge;

import org.jspecify.annotations.NullMarked;
