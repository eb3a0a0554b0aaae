package org.plenary.aws.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.Pepper;
import org.plenary.local.engine.account.LocalAccount;
import org.plenary.local.engine.ssm.LocalSsm;
import software.amazon.awssdk.services.ssm.SsmClient;

class SecretsTest {
    private static final Instant NOON = Instant.parse("2020-02-01T12:00:00Z");

    private final LocalSsm ssm = LocalSsm.start();
    private final SsmClient client = LocalAccount.client(SsmClient.builder(), ssm.endpoint());
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final Secrets secrets = new Secrets(client, new SecretsPath("/plenary"), clock);

    @AfterEach
    void stop() {
        client.close();
        ssm.close();
    }

    @Test
    void a_value_is_found_by_its_name_below_the_path() {
        ssm.putString("/plenary/pepper-id", "p1");

        assertThat(secrets.value("pepper-id")).isEqualTo("p1");
    }

    @Test
    void a_secure_value_comes_decrypted() {
        ssm.putSecureString("/plenary/peppers/p1", "secret");

        assertThat(secrets.value("peppers/p1")).isEqualTo("secret");
    }

    @Test
    void a_new_value_is_seen_after_five_minutes_and_not_a_moment_before() {
        ssm.putString("/plenary/pepper-id", "p1");
        assertThat(secrets.value("pepper-id")).isEqualTo("p1");
        ssm.putString("/plenary/pepper-id", "p2");

        now.set(NOON.plus(Secrets.KEPT).minusNanos(1));
        assertThat(secrets.value("pepper-id")).isEqualTo("p1");

        now.set(NOON.plus(Secrets.KEPT));
        assertThat(secrets.value("pepper-id")).isEqualTo("p2");
    }

    @Test
    void a_value_from_a_clock_that_went_back_is_read_again() {
        ssm.putString("/plenary/pepper-id", "p1");
        assertThat(secrets.value("pepper-id")).isEqualTo("p1");
        ssm.putString("/plenary/pepper-id", "p2");

        now.set(NOON.minus(Duration.ofHours(1)));
        assertThat(secrets.value("pepper-id")).isEqualTo("p2");
    }

    @Test
    void a_missing_value_is_an_error_that_names_the_parameter_and_is_not_remembered() {
        assertThatThrownBy(() -> secrets.value("pepper-id"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("there is no SSM parameter /plenary/pepper-id");

        ssm.putString("/plenary/pepper-id", "p1");
        assertThat(secrets.value("pepper-id")).isEqualTo("p1");
    }

    @Test
    void all_values_below_a_name_are_found_however_many_pages_they_take() {
        IntStream.range(0, 25).forEach(key -> ssm.putString("/plenary/pass/verifying/k" + key, "key " + key));
        ssm.putString("/plenary/pass/signing", "not below");
        ssm.putString("/plenary/pass/verifying/deeper/k", "not directly below");

        var below = secrets.below("pass/verifying");

        assertThat(below).hasSize(25).contains(Map.entry("k0", "key 0"), Map.entry("k24", "key 24"));
    }

    @Test
    void a_pepper_is_the_bytes_of_its_parameter() {
        var secret = new byte[32];
        secret[31] = (byte) 0xff;
        ssm.putSecureString(
                "/plenary/peppers/p1", Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        var event = new EventId("fosdem-2020");
        var ada = new EmailAddress("ada@example.org");

        var pepper = new SsmPeppers(secrets).pepper("p1");

        assertThat(pepper.registrationId(event, ada)).isEqualTo(new Pepper(secret).registrationId(event, ada));
    }
}
