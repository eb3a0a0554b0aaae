/** The Registrations table: its items and the adapter that reads and writes them. */
@NullMarked
package org.plenary.aws.registration;

import org.jspecify.annotations.NullMarked;
