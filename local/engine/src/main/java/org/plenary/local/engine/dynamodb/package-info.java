/** DynamoDB Local, in memory and in this JVM. */
@NullMarked
package org.plenary.local.engine.dynamodb;

import org.jspecify.annotations.NullMarked;
