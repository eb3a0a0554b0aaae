package org.plenary.local.runner.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.local.engine.account.LocalAccount;
import org.plenary.local.engine.ssm.LocalSsm;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterType;

class NewSecretsTest {

    private final LocalSsm server = LocalSsm.start();
    private final SsmClient ssm = LocalAccount.client(SsmClient.builder(), server.endpoint());
    private final NewSecrets secrets = new NewSecrets(ssm, "/plenary/test");

    @AfterEach
    void stop() {
        ssm.close();
        server.close();
    }

    @Test
    void the_newest_pepper_is_named_and_holds_thirty_two_bytes() {
        secrets.create();

        var pepper = value("peppers/" + value("pepper-id"));
        assertThat(Base64.getUrlDecoder().decode(pepper)).hasSize(32);
        assertThat(pepper).doesNotEndWith("=");
    }

    @Test
    void the_key_that_signs_has_its_public_half_among_those_that_verify() throws ParseException {
        secrets.create();

        var signing = ECKey.parse(value("pass/signing"));
        var verifying = ECKey.parse(value("pass/verifying/" + signing.getKeyID()));
        assertThat(signing.isPrivate()).isTrue();
        assertThat(signing.getCurve()).isEqualTo(Curve.P_256);
        assertThat(verifying).isEqualTo(signing.toPublicJWK());
    }

    @Test
    void only_what_is_secret_is_encrypted() {
        secrets.create();

        assertThat(parameters())
                .allSatisfy((name, parameter) -> assertThat(parameter.type())
                        .isEqualTo(
                                name.contains("/peppers/") || name.endsWith("/signing")
                                        ? ParameterType.SECURE_STRING
                                        : ParameterType.STRING));
    }

    @Test
    void a_second_time_nothing_is_made_and_nothing_changes() {
        assertThat(secrets.create()).hasSize(4);
        var before = parameters();

        assertThat(secrets.create()).isEmpty();
        assertThat(parameters()).isEqualTo(before);
    }

    @Test
    void what_is_missing_is_made_and_what_is_there_is_kept() {
        ssm.putParameter(put ->
                put.name("/plenary/test/pepper-id").type(ParameterType.STRING).value("old"));

        assertThat(secrets.create())
                .hasSize(2)
                .allSatisfy(name -> assertThat(name).contains("/pass/"));
        assertThat(value("pepper-id")).isEqualTo("old");
    }

    private String value(String name) {
        return ssm.getParameter(get -> get.name("/plenary/test/" + name).withDecryption(true))
                .parameter()
                .value();
    }

    private Map<String, Parameter> parameters() {
        return ssm
                .getParametersByPathPaginator(
                        get -> get.path("/plenary/test").recursive(true).withDecryption(true))
                .stream()
                .flatMap(page -> page.parameters().stream())
                .collect(Collectors.toMap(Parameter::name, parameter -> parameter));
    }
}
