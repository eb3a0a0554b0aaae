/** The stack's SNS topics: nobody calls them from outside, so they are played without a server. */
@NullMarked
package org.plenary.local.engine.sns;

import org.jspecify.annotations.NullMarked;
