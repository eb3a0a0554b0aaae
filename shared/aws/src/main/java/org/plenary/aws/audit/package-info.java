/** The queue of audits. */
@NullMarked
package org.plenary.aws.audit;

import org.jspecify.annotations.NullMarked;
