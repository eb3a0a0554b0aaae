/** Passes as signed text: compact JWS, ES256, made by the newest key and read by any that is still published. */
@NullMarked
package org.plenary.aws.pass;

import org.jspecify.annotations.NullMarked;
