package org.plenary.local.engine.ses;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what became of a mail to whom the configuration set names that it was sent with. */
final class Feedback {

    private static final String SUBJECT = "Amazon SES Email Event Notification";

    private final Map<String, ConfigurationSet> sets;
    private final EventPublisher publisher;

    Feedback(List<ConfigurationSet> sets, EventPublisher publisher) {
        this.sets = sets.stream().collect(Collectors.toMap(ConfigurationSet::name, Function.identity()));
        this.publisher = publisher;
    }

    /** Before anybody has said which sets there are. */
    static Feedback none() {
        return new Feedback(List.of(), (_, _, _) -> {});
    }

    boolean knows(String configurationSet) {
        return sets.containsKey(configurationSet);
    }

    void tell(SentMail sent) {
        var set = sets.get(sent.mail().configurationSet());
        if (set != null) {
            events(sent.mail(), sent.at()).forEach(event -> tell(set, event, sent));
        }
    }

    private void tell(ConfigurationSet set, FeedbackEvent event, SentMail sent) {
        set.destinations().stream()
                .filter(destination -> destination.types().contains(event.type()))
                .forEach(destination -> publisher.publish(destination.topicArn(), SUBJECT, event.about(sent)));
    }

    private static Stream<FeedbackEvent> events(Submission mail, Instant at) {
        return Stream.of(Fate.BOUNCES, Fate.BOUNCES_SOFTLY, Fate.COMPLAINED_OF)
                .filter(fate -> !mail.recipients(fate).isEmpty())
                .map(fate -> event(fate, mail.recipients(fate), at));
    }

    private static FeedbackEvent event(Fate fate, List<String> recipients, Instant at) {
        return switch (fate) {
            case BOUNCES -> FeedbackEvent.bounce(recipients, at);
            case BOUNCES_SOFTLY -> FeedbackEvent.softBounce(recipients, at);
            case COMPLAINED_OF -> FeedbackEvent.complaint(recipients, at);
            case REJECTED, THROTTLED, READ -> throw new IllegalArgumentException(fate + " is no event");
        };
    }
}
