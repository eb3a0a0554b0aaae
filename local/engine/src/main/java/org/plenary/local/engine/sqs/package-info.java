/** ElasticMQ in this JVM, as the stack's SQS. */
@NullMarked
package org.plenary.local.engine.sqs;

import org.jspecify.annotations.NullMarked;
