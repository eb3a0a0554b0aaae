/** Event source mappings: what Lambda's pollers do between a queue or stream and a function. */
@NullMarked
package org.plenary.local.engine.mapping;

import org.jspecify.annotations.NullMarked;
