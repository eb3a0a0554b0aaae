/** The parameter store of SSM, in memory or in a file. */
@NullMarked
package org.plenary.local.engine.ssm;

import org.jspecify.annotations.NullMarked;
