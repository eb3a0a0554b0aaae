/** The commands of the local system: starting it, and those that talk to a running one. */
@NullMarked
package org.plenary.local.runner;

import org.jspecify.annotations.NullMarked;
