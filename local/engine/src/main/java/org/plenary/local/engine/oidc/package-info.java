/** An OpenID Connect issuer in this JVM, as the stack's user pool. */
@NullMarked
package org.plenary.local.engine.oidc;

import org.jspecify.annotations.NullMarked;
