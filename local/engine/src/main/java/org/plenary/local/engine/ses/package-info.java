/** A SES v2 that sends nothing and shows what it was asked to send. */
@NullMarked
package org.plenary.local.engine.ses;

import org.jspecify.annotations.NullMarked;
