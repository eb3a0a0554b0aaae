/** Faults for tests: one injector where the SDK's calls leave, histories that a seed replays, and a crash at each call of a flow. */
@NullMarked
package org.plenary.testkit.fault;

import org.jspecify.annotations.NullMarked;
