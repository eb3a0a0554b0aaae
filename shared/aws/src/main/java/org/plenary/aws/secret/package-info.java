/** Peppers and keys from SSM parameters, read when needed and kept for five minutes. */
@NullMarked
package org.plenary.aws.secret;

import org.jspecify.annotations.NullMarked;
