package org.plenary.aws.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testkit.Conferences.details;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventState;
import org.plenary.domain.registration.KeptRegistration;
import org.plenary.domain.registration.Pass;
import org.plenary.domain.registration.PersonName;
import org.plenary.domain.registration.RegistrationState;
import org.plenary.testkit.Conferences;
import org.plenary.testkit.People;
import org.plenary.testkit.life.Life;
import org.plenary.testkit.life.RegistrationPorts;
import org.plenary.testkit.life.Step;
import org.plenary.testkit.life.Wish;

/** Three people who take any steps in any order, on what they see now or saw once, in memory and on DynamoDB side by side. */
final class RegistrationLivesProperties {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final List<String> ADDRESSES = List.of("ada@example.org", "ada@example.com", "ada.king@example.org");
    private static final RegistrationPorts PORTS = Tables.create().ports();
    private static final AtomicInteger TRY = new AtomicInteger();

    private static final List<Step> STEPS = Stream.concat(Stream.of(Step.values()), Stream.of(Step.SIGN_UP, Step.RENEW))
            .toList();

    /** The steps after which no pass of before opens anything. */
    private static final Set<Step> KILLING = Set.of(Step.RENEW, Step.REVOKE, Step.READDRESS, Step.ERASE);

    /**
     * A step of one person.
     *
     * @param looks whether the person sees what stands there now, before deciding
     * @param address the one that is wished for, as the person is one of {@link #ADDRESSES}
     */
    record Move(Step step, int person, boolean looks, String name, int address, int pass, Duration pause) {
        Wish wish(Instant now) {
            return new Wish(
                    now, new PersonName(name), People.at(ADDRESSES.get(address)).email(), pass);
        }
    }

    /** The numbers of what stands somewhere; 0 where there are none. */
    private record Numbers(int epoch, long version) {
        private static final Pattern IN_WORDS = Pattern.compile("(\\d+)/(\\d+)");

        static Numbers of(Life life) {
            var found = IN_WORDS.matcher(life.standing());
            return found.find()
                    ? new Numbers(Integer.parseInt(found.group(1)), Long.parseLong(found.group(2)))
                    : new Numbers(0, 0);
        }
    }

    @Property(tries = 40)
    void memory_and_database_live_the_same_lives_and_no_dead_pass_comes_to_life(@ForAll("moves") List<Move> moves) {
        var event = Conferences.event("lives-" + TRY.incrementAndGet(), details(EventState.PUBLISHED));
        var stored = lives(PORTS, event);
        var inMemory = lives(RegistrationPorts.inMemory(), event);
        var deadEpochs = new HashMap<Integer, Integer>();
        var now = NOON;
        for (var move : moves) {
            now = now.plus(move.pause());
            var before = numbers(inMemory);

            assertThat(take(move, stored, now)).isEqualTo(take(move, inMemory, now));
            assertThat(pictures(stored)).isEqualTo(pictures(inMemory));
            var after = numbers(inMemory);
            numbersNeverFall(before, after);
            if (KILLING.contains(move.step()) && !after.equals(before)) {
                deadEpochs.put(move.person(), before.get(move.person()).epoch());
            }
            inMemory.forEach(RegistrationLivesProperties::onlyTheRegisteredAreLive);
            deadEpochs.forEach((person, epoch) -> theDeadOpenNothing(inMemory.get(person), epoch));
        }
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        return Combinators.combine(
                        Arbitraries.of(STEPS),
                        Arbitraries.of(0, 0, 1, 2),
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.of("Ada Example", "Ada King"),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(0, 5, 11, 600).map(Duration::ofMinutes))
                .as(Move::new)
                .list()
                .ofMaxSize(20);
    }

    private static List<Life> lives(RegistrationPorts ports, Event event) {
        return ADDRESSES.stream()
                .map(address -> new Life(ports, event, People.at(address)))
                .toList();
    }

    private static String take(Move move, List<Life> lives, Instant now) {
        var life = lives.get(move.person());
        if (move.looks()) {
            life.see();
        }
        return life.decide(move.step(), move.wish(now)).store();
    }

    /** All that can be seen of them. */
    private static List<Object> pictures(List<Life> lives) {
        return lives.stream()
                .<Object>map(life -> List.of(life.standing(), life.kept()))
                .toList();
    }

    private static List<Numbers> numbers(List<Life> lives) {
        return lives.stream().map(Numbers::of).toList();
    }

    private static void numbersNeverFall(List<Numbers> before, List<Numbers> after) {
        for (int person = 0; person < before.size(); person++) {
            assertThat(after.get(person).epoch())
                    .isGreaterThanOrEqualTo(before.get(person).epoch());
            assertThat(after.get(person).version())
                    .isBetween(before.get(person).version(), before.get(person).version() + 1);
        }
    }

    private static void onlyTheRegisteredAreLive(Life life) {
        life.kept()
                .map(KeptRegistration::registration)
                .ifPresent(registration -> assertThat(registration.live())
                        .isEqualTo(registration.state() == RegistrationState.REGISTERED));
    }

    private static void theDeadOpenNothing(Life life, int deadEpoch) {
        life.kept().map(KeptRegistration::registration).ifPresent(registration -> {
            for (int epoch = 1; epoch <= deadEpoch; epoch++) {
                assertThat(registration.isOpenedBy(new Pass(registration.event(), registration.id(), epoch)))
                        .isFalse();
            }
        });
    }
}
