/** Money in minor units with its currency, and what a place at an event costs. */
@NullMarked
package org.plenary.domain.money;

import org.jspecify.annotations.NullMarked;
