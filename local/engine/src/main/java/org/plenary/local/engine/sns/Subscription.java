package org.plenary.local.engine.sns;

/**
 * A queue that hears of whatever is published to a topic.
 *
 * @param raw whether its messages are what was published, without the JSON that SNS wraps it in
 */
public record Subscription(String topicArn, String queueUrl, boolean raw) {}
