/** The invented AWS account that everything local lives in. */
@NullMarked
package org.plenary.local.engine.account;

import org.jspecify.annotations.NullMarked;
