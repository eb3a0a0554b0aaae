/** The Events table: its items and the adapter that reads and writes them. */
@NullMarked
package org.plenary.aws.event;

import org.jspecify.annotations.NullMarked;
