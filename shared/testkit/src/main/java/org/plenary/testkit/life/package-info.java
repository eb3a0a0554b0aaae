/** The life of a registration for tests: its steps, the table of where they lead, and the contracts that fake and adapter share. */
@NullMarked
package org.plenary.testkit.life;

import org.jspecify.annotations.NullMarked;
