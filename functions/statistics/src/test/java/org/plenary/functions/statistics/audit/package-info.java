/** Audits on real tables, while people come and go. */
@NullMarked
package org.plenary.functions.statistics.audit;

import org.jspecify.annotations.NullMarked;
