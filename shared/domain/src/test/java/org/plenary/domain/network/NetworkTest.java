package org.plenary.domain.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.24, cb0071",
        "203.0.113.255, cb0071",
        "203.0.114.24, cb0072",
        "2001:db8:1:2::1, 20010db8000100",
        "2001:db8:1:ff::1, 20010db8000100",
        "2001:db8:1:100::1, 20010db8000101",
        "::ffff:203.0.113.24, cb0071",
        "unknown, ''",
        "example.org, ''",
        "'', ''",
    })
    void it_is_the_part_of_an_address_that_a_provider_gives_to_one_customer(String address, String prefix) {
        assertThat(Network.of(address).prefix()).isEqualTo(prefix);
    }

    @Test
    void it_never_reaches_a_log() {
        assertThat(Network.of("203.0.113.24")).hasToString("Network[hidden]");
    }
}
