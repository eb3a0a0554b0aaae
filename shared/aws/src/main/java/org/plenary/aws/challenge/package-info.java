/** Challenges verified by whoever speaks Turnstile's siteverify protocol. */
@NullMarked
package org.plenary.aws.challenge;

import org.jspecify.annotations.NullMarked;
