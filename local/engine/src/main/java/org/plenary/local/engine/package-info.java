/** Runs a SAM template in this JVM: {@link org.plenary.local.engine.Engine} starts what it declares, and stops it. */
@NullMarked
package org.plenary.local.engine;

import org.jspecify.annotations.NullMarked;
