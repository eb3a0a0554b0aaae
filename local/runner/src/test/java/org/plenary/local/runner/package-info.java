/** Tests of the commands. */
@NullMarked
package org.plenary.local.runner;

import org.jspecify.annotations.NullMarked;
