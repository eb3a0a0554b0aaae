/** Tests of what can be done with dead letters. */
@NullMarked
package org.plenary.local.runner.deadletter;

import org.jspecify.annotations.NullMarked;
