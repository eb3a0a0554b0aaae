/** How records become DynamoDB items. */
@NullMarked
package org.plenary.aws.schema;

import org.jspecify.annotations.NullMarked;
