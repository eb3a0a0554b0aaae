/** What the services share that are played by a few lines of ours: an HTTP server that speaks JSON with an AWS SDK. */
@NullMarked
package org.plenary.local.engine.stub;

import org.jspecify.annotations.NullMarked;
