/** What people do with the system, over HTTP against the packaged functions. */
@NullMarked
package org.plenary.scenario;

import org.jspecify.annotations.NullMarked;
