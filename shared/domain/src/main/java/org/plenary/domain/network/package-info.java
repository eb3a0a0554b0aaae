/** Where signups come from, counted for the events that ask for it; no address is kept. */
@NullMarked
package org.plenary.domain.network;

import org.jspecify.annotations.NullMarked;
