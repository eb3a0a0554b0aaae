/** Counters and their checkpoints in the Statistics table. */
@NullMarked
package org.plenary.aws.tally;

import org.jspecify.annotations.NullMarked;
