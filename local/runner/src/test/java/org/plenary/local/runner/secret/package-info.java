/** Tests of the making of secrets. */
@NullMarked
package org.plenary.local.runner.secret;

import org.jspecify.annotations.NullMarked;
