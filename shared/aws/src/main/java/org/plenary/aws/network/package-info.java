/** The counts of signups by network in their table. */
@NullMarked
package org.plenary.aws.network;

import org.jspecify.annotations.NullMarked;
