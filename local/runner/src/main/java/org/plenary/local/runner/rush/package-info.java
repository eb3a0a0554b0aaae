/** A rush of signups on a running system, and whether everything adds up afterwards. */
@NullMarked
package org.plenary.local.runner.rush;

import org.jspecify.annotations.NullMarked;
