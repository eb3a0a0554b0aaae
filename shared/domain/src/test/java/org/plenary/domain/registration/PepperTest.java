package org.plenary.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.domain.event.EventId;
import org.plenary.domain.network.Network;

final class PepperTest {
    private static final EventId EVENT = new EventId("plenary-days-2049");
    private static final EmailAddress ADA = new EmailAddress("ada@example.org");

    // The first byte of the pepper is given, each further one is greater by one. Computed without any of our code:
    // printf 'plenary-days-2049\nada@example.org' | openssl dgst -sha256 -mac HMAC -macopt hexkey:000102...1f -binary |
    // head -c16 | base32
    @ParameterizedTest
    @CsvSource({
        "0, plenary-days-2049, ada@example.org, cuatqjdfuldmj3sxtpofmnmc5a",
        "0, plenary-days-2050, ada@example.org, nlitewiqcnrt53ecaq7qegwquq",
        "1, plenary-days-2049, ada@example.org, un2ppwndj73b63jfsl2e42lzg4",
        "0, plenary-days-2049, ada@bücher.example, r32woj3avor7xryqhacflb5lky",
    })
    void an_id_follows_from_pepper_event_and_normalised_address(
            int firstByte, String event, String address, String registrationId) {
        assertThat(pepper(firstByte, 32).registrationId(new EventId(event), new EmailAddress(address)))
                .isEqualTo(new RegistrationId(registrationId));
    }

    @Test
    void two_ways_of_writing_an_address_have_one_id() {
        assertThat(pepper(0, 32).registrationId(EVENT, new EmailAddress(" ADA@Example.ORG ")))
                .isEqualTo(pepper(0, 32).registrationId(EVENT, ADA));
    }

    @Test
    void a_pepper_has_at_least_32_bytes() {
        assertThat(pepper(0, 32).registrationId(EVENT, ADA))
                .isNotEqualTo(pepper(0, 33).registrationId(EVENT, ADA));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pepper(0, 31))
                .withMessage("a pepper has at least 32 bytes");
    }

    @Test
    void a_pepper_does_not_change_with_the_bytes_that_it_was_made_of() {
        var secret = new byte[32];
        var pepper = new Pepper(secret);
        var id = pepper.registrationId(EVENT, ADA);
        secret[0] = 1;
        assertThat(pepper.registrationId(EVENT, ADA)).isEqualTo(id);
    }

    @Test
    void a_pepper_does_not_show_in_a_log() {
        assertThat(pepper(65, 32)).hasToString("Pepper[hidden]");
    }

    // Computed without any of our code, of "network", event, prefix and the hour's first second, each on a line of its
    // own.
    @ParameterizedTest
    @CsvSource({
        "plenary-days-2049, 203.0.113.24, 2027-03-02T13:00:00Z, plenary-days-2049#ivmvpiu3ufe2kzf2jofctqgerq",
        "plenary-days-2049, 203.0.113.99, 2027-03-02T13:59:59.999Z, plenary-days-2049#ivmvpiu3ufe2kzf2jofctqgerq",
        "plenary-days-2049, 203.0.113.24, 2027-03-02T14:00:00Z, plenary-days-2049#forcof7574a4i7x642bi4yjv24",
        "plenary-days-2049, 2001:db8:1:1::1, 2027-03-02T13:00:00Z, plenary-days-2049#zo736eyw3dsdetoo66bzp5kny4",
        "plenary-days-2050, 203.0.113.24, 2027-03-02T13:00:00Z, plenary-days-2050#xnq5rcydcuxgeqvd3s4pvxlifm",
    })
    void a_network_has_another_name_in_every_hour_and_event(String event, String address, Instant now, String name) {
        assertThat(pepper(0, 32)
                        .networkHour(new EventId(event), Network.of(address), now)
                        .name())
                .isEqualTo(name);
    }

    @Test
    void a_networks_hour_ends_with_the_clocks() {
        var oneOClock = Instant.parse("2027-03-02T13:00:00Z");
        assertThat(pepper(0, 32)
                        .networkHour(EVENT, Network.of("203.0.113.24"), oneOClock)
                        .endsAt())
                .isEqualTo(oneOClock.plusSeconds(3600));
        assertThat(pepper(0, 32)
                        .networkHour(EVENT, Network.of("203.0.113.24"), oneOClock.minusMillis(1))
                        .endsAt())
                .isEqualTo(oneOClock);
    }

    @Test
    void an_id_says_itself() {
        assertThat(new RegistrationId("cuatqjdfuldmj3sxtpofmnmc5a")).hasToString("cuatqjdfuldmj3sxtpofmnmc5a");
    }

    @Test
    void the_bucket_of_a_registration_is_the_first_character_of_its_id() {
        assertThat(new RegistrationId("cuatqjdfuldmj3sxtpofmnmc5a").bucket()).isEqualTo("c");
        assertThat(new RegistrationId("7uatqjdfuldmj3sxtpofmnmc5a").bucket()).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cuatqjdfuldmj3sxtpofmnmc5",
                "cuatqjdfuldmj3sxtpofmnmc5aa",
                "Cuatqjdfuldmj3sxtpofmnmc5a",
                "1uatqjdfuldmj3sxtpofmnmc5a",
                "8uatqjdfuldmj3sxtpofmnmc5a",
                "cuatqjdfuldmj3sxtpofmnmc5a\n"
            })
    void an_id_is_26_characters_of_base32(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RegistrationId(text))
                .withMessageContaining("must be 26 of a-z and 2-7");
        assertThat(RegistrationId.parse(text)).isEmpty();
    }

    @Test
    void an_id_is_read_back_from_its_text() {
        assertThat(RegistrationId.parse("cuatqjdfuldmj3sxtpofmnmc5a"))
                .contains(new RegistrationId("cuatqjdfuldmj3sxtpofmnmc5a"));
    }

    private static Pepper pepper(int firstByte, int length) {
        var secret = new byte[length];
        IntStream.range(0, length).forEach(index -> secret[index] = (byte) (firstByte + index));
        return new Pepper(secret);
    }
}
