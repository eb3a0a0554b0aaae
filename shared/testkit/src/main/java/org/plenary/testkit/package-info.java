/** For tests only: samples in words of the trade, ports in memory and the contracts that they share with the real adapters, a database of one's own. */
@NullMarked
package org.plenary.testkit;

import org.jspecify.annotations.NullMarked;
