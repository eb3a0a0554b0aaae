/** The HTTP API as API Gateway serves it, with the static pages and the engine's own paths beside it. */
@NullMarked
package org.plenary.local.engine.gateway;

import org.jspecify.annotations.NullMarked;
