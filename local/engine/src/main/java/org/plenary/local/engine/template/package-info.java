/** A SAM template: read, evaluated with its parameters, checked against what the engine knows, and refused by name and line. */
@NullMarked
package org.plenary.local.engine.template;

import org.jspecify.annotations.NullMarked;
