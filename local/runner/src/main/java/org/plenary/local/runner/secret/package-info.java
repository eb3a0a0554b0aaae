/** The secrets of a stack: peppers and the keys of passes, made once and put where only its functions read them. */
@NullMarked
package org.plenary.local.runner.secret;

import org.jspecify.annotations.NullMarked;
