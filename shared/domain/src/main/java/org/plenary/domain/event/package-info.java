/** The event (a conference, a meetup): what its organiser sets, who may still register, and how it may change. */
@NullMarked
package org.plenary.domain.event;

import org.jspecify.annotations.NullMarked;
