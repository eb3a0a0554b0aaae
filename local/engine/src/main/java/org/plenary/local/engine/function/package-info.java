/** A function of the template, loaded from its zip as Lambda would: alone in a class loader, called with JSON, watched by its policy. */
@NullMarked
package org.plenary.local.engine.function;

import org.jspecify.annotations.NullMarked;
