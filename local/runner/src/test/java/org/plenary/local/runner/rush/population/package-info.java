/** Tests of the invented people. */
@NullMarked
package org.plenary.local.runner.rush.population;

import org.jspecify.annotations.NullMarked;
