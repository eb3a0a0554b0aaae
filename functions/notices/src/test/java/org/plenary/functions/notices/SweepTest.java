package org.plenary.functions.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.functions.notices.Samples.BRUSSELS;
import static org.plenary.functions.notices.Samples.cancelled;
import static org.plenary.functions.notices.Samples.conference;
import static org.plenary.functions.notices.Samples.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.domain.Page;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.EventState;
import org.plenary.domain.money.Price;
import org.plenary.domain.notice.MailFigure;
import org.plenary.domain.notice.Notice;
import org.plenary.domain.notice.NoticeQueue;
import org.plenary.domain.registration.DueMails.Claim;
import org.plenary.domain.registration.Erasure;
import org.plenary.domain.registration.KeptRegistration;
import org.plenary.domain.registration.KeptRegistrations;
import org.plenary.domain.registration.MailReference;
import org.plenary.domain.registration.Payment;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange;
import org.plenary.domain.registration.RegistrationFilter;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.Suppression;
import org.plenary.testkit.Conferences;
import org.plenary.testkit.InMemoryEvents;
import org.plenary.testkit.InMemoryRegistrations;

/** Which mails the sweep takes for lost, and when it lets them be. */
class SweepTest {
    static {
        // Before the loggers of what is tried here.
        assertThat(Transcript.LOG).isNotNull();
    }

    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Instant NOW = Instant.parse("2020-01-10T12:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(2));
    private static final Event FOSDEM = conference(BRUSSELS, Price.FREE);

    private final InMemoryEvents events = new InMemoryEvents();
    private final InMemoryRegistrations registrations = new InMemoryRegistrations();
    private final Queue queue = new Queue();
    private final Map<MailFigure, Integer> figures = new HashMap<>();

    @BeforeEach
    void publish() {
        events.create(FOSDEM);
    }

    @Test
    void a_mail_is_overdue_when_it_was_called_for_longer_ago_than_the_patience() {
        signUp("a", NOW.minus(PATIENCE));
        var overdue = signUp("b", NOW.minus(PATIENCE).minusMillis(1));

        assertThat(sweep()).isEqualTo(new SweepReport(1, 1));
        assertThat(queue.put).containsExactly(notice(overdue));
        assertThat(figures).containsExactly(Map.entry(MailFigure.SWEPT, 1));
    }

    @Test
    void lost_mails_are_put_on_the_queue_ten_at_a_time() {
        RegistrationId.BUCKETS.stream().limit(23).forEach(letter -> signUp(letter, LONG_AGO));

        assertThat(sweep()).isEqualTo(new SweepReport(23, 23));
        assertThat(queue.calls).containsExactly(10, 10, 3);
        assertThat(queue.put).doesNotHaveDuplicates();
    }

    @Test
    void nothing_is_lost_while_the_queue_may_hold_every_overdue_mail() {
        signUp("a", LONG_AGO);
        signUp("b", LONG_AGO);

        queue.size = 2;
        assertThat(sweep()).isEqualTo(new SweepReport(2, 0));
        assertThat(figures).containsExactly(Map.entry(MailFigure.SWEPT, 0));

        queue.size = 1;
        assertThat(sweep()).isEqualTo(new SweepReport(2, 2));
    }

    @Test
    void what_the_queue_does_not_take_is_not_counted_as_put() {
        signUp("a", LONG_AGO);
        signUp("b", LONG_AGO);
        queue.refused = List.of(1);

        assertThat(sweep()).isEqualTo(new SweepReport(2, 1));
    }

    @Test
    void a_mail_that_left_or_was_given_up_is_let_be() {
        var sent = signUp("a", LONG_AGO);
        registrations.sent(claim(sent, LONG_AGO), LONG_AGO);
        var givenUp = signUp("b", LONG_AGO);
        registrations.giveUp(givenUp.event(), givenUp.id());

        assertThat(sweep()).isEqualTo(new SweepReport(0, 0));
    }

    @Test
    void a_mail_in_a_senders_hand_is_let_be_until_its_lease_is_over() {
        claim(signUp("a", LONG_AGO), NOW);
        var dead = signUp("b", LONG_AGO);
        claim(dead, NOW.minus(Duration.ofMinutes(10)));

        assertThat(sweep().overdue()).isEqualTo(1);
        assertThat(queue.put).containsExactly(notice(dead));
    }

    @Test
    void an_address_that_is_suppressed_and_an_erased_person_are_let_be() {
        var bounced = signUp("a", LONG_AGO);
        registrations.suppress(
                new MailReference(bounced.event(), bounced.id(), bounced.epoch()),
                new Suppression(Suppression.Reason.BOUNCED, LONG_AGO));
        registrations.erase(signUp("b", LONG_AGO), Erasure.Reason.REQUEST, LONG_AGO);

        assertThat(sweep()).isEqualTo(new SweepReport(0, 0));
    }

    @Test
    void who_cancelled_is_told_so_even_if_the_first_message_was_lost() {
        var cancelled = signUp("a", LONG_AGO);
        registrations.sent(claim(cancelled, LONG_AGO), LONG_AGO);
        if (cancelled.cancel() instanceof RegistrationChange.Changed changed) {
            registrations.change(changed, LONG_AGO);
        }

        assertThat(sweep()).isEqualTo(new SweepReport(1, 1));
    }

    @Test
    void the_mails_of_a_cancelled_event_are_owed_too() {
        events.change(cancelled(FOSDEM));
        signUp("a", LONG_AGO);

        assertThat(sweep()).isEqualTo(new SweepReport(1, 1));
    }

    @Test
    void every_page_of_events_is_read() {
        for (int number = 0; number < 101; number++) {
            events.create(Conferences.event("jconf-" + number, Conferences.details(EventState.PUBLISHED)));
        }
        var last = new EventId("jconf-100");
        registrations.signUp(at(last, registrationUnder("a".repeat(26))), LONG_AGO);

        assertThat(sweep()).isEqualTo(new SweepReport(1, 1));
    }

    @Test
    void every_page_of_a_bucket_is_read() {
        for (int number = 0; number < 1001; number++) {
            var digits = Integer.toString(number, 6).replace('0', 'a').replace('1', 'b');
            registrations.signUp(registrationUnder("c".repeat(26 - digits.length()) + digits), LONG_AGO);
        }

        assertThat(sweep()).isEqualTo(new SweepReport(1001, 1001));
    }

    @Test
    void a_bucket_that_cannot_be_read_hides_no_other_and_fails_the_sweep() {
        var lost = signUp("a", LONG_AGO);
        signUp("b", LONG_AGO);

        assertThatThrownBy(() -> sweep(new WithoutBucket("b")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("buckets that could not be read: 1");
        assertThat(queue.put).containsExactly(notice(lost));
    }

    private SweepReport sweep() {
        return sweep(registrations);
    }

    private SweepReport sweep(KeptRegistrations kept) {
        var overdueMails = new OverdueMails(events, kept, new SweepSettings(PATIENCE));
        return new Sweep(overdueMails, queue, figures::putAll, Clock.fixed(NOW, ZoneOffset.UTC)).sweep();
    }

    private Registration signUp(String letter, Instant at) {
        var registration = registrationUnder(letter.repeat(26));
        registrations.signUp(registration, at);
        return registration;
    }

    private Claim.Granted claim(Registration registration, Instant at) {
        var claim = registrations.claim(registration.event(), registration.id(), at, at.plusSeconds(60));
        return (Claim.Granted) claim;
    }

    private static Registration registrationUnder(String id) {
        return registration("Ada Lovelace", "ada@example.org", "en", Payment.NONE)
                .under(new RegistrationId(id));
    }

    private static Registration at(EventId event, Registration sample) {
        return new Registration(
                sample.id(),
                event,
                sample.attendee(),
                sample.consents(),
                sample.state(),
                sample.payment(),
                sample.phase(),
                sample.day(),
                sample.registeredAt(),
                sample.epoch(),
                sample.version());
    }

    private static Notice notice(Registration registration) {
        return new Notice(registration.event(), registration.id());
    }

    /** Says that it holds what a test wants it to hold. */
    private static final class Queue implements NoticeQueue {
        private final List<Notice> put = new ArrayList<>();
        private final List<Integer> calls = new ArrayList<>();
        private List<Integer> refused = List.of();
        private int size;

        @Override
        public List<Integer> put(List<Notice> notices) {
            put.addAll(notices);
            calls.add(notices.size());
            return refused;
        }

        @Override
        public int size() {
            return size;
        }
    }

    /** A table one of whose buckets is out of order. */
    private final class WithoutBucket implements KeptRegistrations {
        private final String broken;

        WithoutBucket(String broken) {
            this.broken = broken;
        }

        @Override
        public Optional<KeptRegistration> kept(EventId event, RegistrationId id) {
            return registrations.kept(event, id);
        }

        @Override
        public Optional<KeptRegistration> ledToBy(EventId event, RegistrationId id) {
            return registrations.ledToBy(event, id);
        }

        @Override
        public Page<KeptRegistration> page(
                EventId event, String bucket, RegistrationFilter filter, int limit, String after) {
            if (bucket.equals(broken)) {
                throw new IllegalStateException("out of order");
            }
            return registrations.page(event, bucket, filter, limit, after);
        }
    }
}
