/**
 * What a registration's change sets off: the dispatcher puts notices on a queue, and the mail function makes mails of them, with passes.
 */
@NullMarked
package org.plenary.functions.notices;

import org.jspecify.annotations.NullMarked;
