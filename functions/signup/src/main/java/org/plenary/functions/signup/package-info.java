/** People register, ask for their pass again, and do with it what they may do with their own registration. */
@NullMarked
package org.plenary.functions.signup;

import org.jspecify.annotations.NullMarked;
