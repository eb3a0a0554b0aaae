/** DynamoDB Local in this JVM, in memory or in a folder. */
@NullMarked
package org.plenary.local.engine.dynamodb;

import org.jspecify.annotations.NullMarked;
