/** One attendee's place at one event: who, since when, what they agreed to, the pass that proves it, the mails that are due, and its end. */
@NullMarked
package org.plenary.domain.registration;

import org.jspecify.annotations.NullMarked;
