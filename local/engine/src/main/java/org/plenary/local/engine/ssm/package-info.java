/** The parameter store of SSM, in memory. */
@NullMarked
package org.plenary.local.engine.ssm;

import org.jspecify.annotations.NullMarked;
