/** The invented people of a rush: who they are, and how many come from where. */
@NullMarked
package org.plenary.local.runner.rush.population;

import org.jspecify.annotations.NullMarked;
