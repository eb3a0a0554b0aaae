/** Organisers look after the registrations of their events, and what is kept long enough is erased. */
@NullMarked
package org.plenary.functions.registrations;

import org.jspecify.annotations.NullMarked;
