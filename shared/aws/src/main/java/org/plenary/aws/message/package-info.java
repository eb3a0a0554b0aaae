/** The bodies of messages. */
@NullMarked
package org.plenary.aws.message;

import org.jspecify.annotations.NullMarked;
