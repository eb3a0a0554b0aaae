/**
 * What a registration's change sets off: the dispatcher puts notices on a queue, the mail function makes mails of them, with passes, the
 * feedback function hears which ones came back, and the sweep finds those that were lost on the way.
 */
@NullMarked
package org.plenary.functions.notices;

import org.jspecify.annotations.NullMarked;
