/** How the SDK's clients are made, and the clock: what every adapter needs. The adapters are packaged by context beside it. */
@NullMarked
package org.plenary.aws;

import org.jspecify.annotations.NullMarked;
