/** The folder in which a local system keeps what it has, for the next time that it is started. */
@NullMarked
package org.plenary.local.engine.data;

import org.jspecify.annotations.NullMarked;
