package org.plenary.local.engine.ses;

/** Where SES tells of events. */
@FunctionalInterface
public interface EventPublisher {

    /** Tells a topic of an event: JSON, as SES's event publishing writes it. */
    void publish(String topicArn, String subject, String event);
}
