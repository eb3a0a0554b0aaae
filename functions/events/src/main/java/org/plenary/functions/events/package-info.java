/** Organisers create and change an event; everybody sees what is public of it. */
@NullMarked
package org.plenary.functions.events;

import org.jspecify.annotations.NullMarked;
