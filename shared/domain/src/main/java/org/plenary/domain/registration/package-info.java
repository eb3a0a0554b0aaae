/** One attendee's place at one event: who, since when, the pass that proves it, and the mails that are due. */
@NullMarked
package org.plenary.domain.registration;

import org.jspecify.annotations.NullMarked;
