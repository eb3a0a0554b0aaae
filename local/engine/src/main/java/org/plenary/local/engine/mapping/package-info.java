/** What calls a function besides HTTP: Lambda's pollers between it and a queue or stream, and its schedules. */
@NullMarked
package org.plenary.local.engine.mapping;

import org.jspecify.annotations.NullMarked;
