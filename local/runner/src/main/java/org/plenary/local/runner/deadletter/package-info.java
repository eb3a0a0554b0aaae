/** What was given up: the dead letters of a stack's queues, to look at and to send again. */
@NullMarked
package org.plenary.local.runner.deadletter;

import org.jspecify.annotations.NullMarked;
