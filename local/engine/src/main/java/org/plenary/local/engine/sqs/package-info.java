/** ElasticMQ in this JVM, as the stack's SQS, in memory or in a folder. */
@NullMarked
package org.plenary.local.engine.sqs;

import org.jspecify.annotations.NullMarked;
