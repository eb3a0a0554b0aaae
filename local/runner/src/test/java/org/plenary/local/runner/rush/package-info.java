/** Tests of the rush. */
@NullMarked
package org.plenary.local.runner.rush;

import org.jspecify.annotations.NullMarked;
