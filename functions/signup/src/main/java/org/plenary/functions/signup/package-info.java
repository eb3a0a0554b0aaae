/** People register, see their own registration, and ask for their pass again. */
@NullMarked
package org.plenary.functions.signup;

import org.jspecify.annotations.NullMarked;
