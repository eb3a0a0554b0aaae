package org.plenary.aws.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.aws.secret.Secrets;
import org.plenary.aws.secret.SecretsPath;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.Pass;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.local.engine.account.LocalAccount;
import org.plenary.local.engine.ssm.LocalSsm;
import software.amazon.awssdk.services.ssm.SsmClient;

class JwsPassTest {
    private static final Pass PASS =
            new Pass(new EventId("fosdem-2020"), new RegistrationId("abcdefghijklmnopqrstuvwxyz"), 1);

    private final LocalSsm ssm = LocalSsm.start();
    private final SsmClient client = LocalAccount.client(SsmClient.builder(), ssm.endpoint());
    private final ECKey key = key("k1");

    @BeforeEach
    void publish() {
        signWith(key);
        publish(key);
    }

    @AfterEach
    void stop() {
        client.close();
        ssm.close();
    }

    @Test
    void a_signed_pass_is_read_back() {
        assertThat(verifier().verify(signed())).contains(PASS);
    }

    @Test
    void a_pass_says_what_it_is_and_which_key_signed_it() throws Exception {
        var jws = JWSObject.parse(signed());

        assertThat(jws.getHeader().getType()).hasToString("pass+jwt");
        assertThat(jws.getHeader().getAlgorithm()).hasToString("ES256");
        assertThat(jws.getHeader().getKeyID()).isEqualTo("k1");
        assertThat(jws.getPayload().toJSONObject())
                .isEqualTo(Map.of("sub", "abcdefghijklmnopqrstuvwxyz", "event", "fosdem-2020", "epoch", 1L));
    }

    @Test
    void a_pass_of_the_old_key_still_opens_when_a_new_one_signs() {
        var old = signed();
        var newKey = key("k2");
        signWith(newKey);
        publish(newKey);

        assertThat(verifier().verify(old)).contains(PASS);
        assertThat(verifier().verify(signed())).contains(PASS);
    }

    @Test
    void a_pass_of_a_key_that_is_not_published_is_refused() {
        signWith(key("unknown"));

        assertThat(verifier().verify(signed())).isEmpty();
    }

    @Test
    void a_pass_of_another_key_under_a_published_name_is_refused() {
        signWith(key("k1"));

        assertThat(verifier().verify(signed())).isEmpty();
    }

    @Test
    void no_character_of_a_pass_may_be_another() {
        var signed = signed();
        var verifier = verifier();

        assertThat(IntStream.range(0, signed.length()).mapToObj(at -> withAnother(signed, at)))
                .allSatisfy(tampered -> assertThat(verifier.verify(tampered)).isEmpty());
    }

    @Test
    void no_part_of_a_pass_may_be_missing() {
        var signed = signed();
        var verifier = verifier();

        assertThat(IntStream.range(0, signed.length()).mapToObj(end -> signed.substring(0, end)))
                .allSatisfy(cut -> assertThat(verifier.verify(cut)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", "a.b.c", "null", "Bearer x", "{}"})
    void what_is_no_jws_is_refused(String text) {
        assertThat(verifier().verify(text)).isEmpty();
    }

    @Test
    void white_space_around_a_pass_is_refused() {
        assertThat(verifier().verify(signed() + "\n")).isEmpty();
        assertThat(verifier().verify(" " + signed())).isEmpty();
    }

    @Test
    void a_pass_that_claims_to_need_no_signature_is_refused() {
        var header = Base64URL.encode("{\"alg\":\"none\",\"typ\":\"pass+jwt\",\"kid\":\"k1\"}");
        var unsigned = header + "." + PassJws.payload(PASS).toBase64URL() + ".";

        assertThat(verifier().verify(unsigned)).isEmpty();
        assertThat(verifier().verify(unsigned + "A".repeat(86))).isEmpty();
    }

    @Test
    void a_signature_of_zeros_is_refused() {
        var parts = signed().split("\\.", -1);

        assertThat(verifier().verify(parts[0] + "." + parts[1] + "." + "A".repeat(86)))
                .isEmpty();
    }

    @Test
    void a_pass_signed_with_the_public_key_as_a_shared_secret_is_refused() throws Exception {
        var secret = key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(PassJws.TYPE)
                .keyID("k1")
                .build();

        assertThat(verifier().verify(signed(header, PassJws.payload(PASS), new MACSigner(secret))))
                .isEmpty();
    }

    @Test
    void another_type_signed_with_the_same_key_is_no_pass() throws Exception {
        var badge = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("badge+jwt"))
                .keyID("k1")
                .build();
        var untyped = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("k1").build();

        assertThat(verifier().verify(signed(badge, PassJws.payload(PASS), new ECDSASigner(key))))
                .isEmpty();
        assertThat(verifier().verify(signed(untyped, PassJws.payload(PASS), new ECDSASigner(key))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "[]",
                "{}",
                "{\"sub\":\"abcdefghijklmnopqrstuvwxyz\",\"event\":\"fosdem-2020\"}",
                "{\"sub\":\"too-short\",\"event\":\"fosdem-2020\",\"epoch\":1}",
                "{\"sub\":7,\"event\":\"fosdem-2020\",\"epoch\":1}"
            })
    void claims_that_are_not_those_of_a_pass_are_refused_even_when_signed(String claims) throws Exception {
        assertThat(verifier().verify(signed(PassJws.header("k1"), new Payload(claims), new ECDSASigner(key))))
                .isEmpty();
    }

    @Test
    void a_signing_key_that_is_none_is_an_error_that_does_not_quote_it() {
        ssm.putSecureString("/plenary/pass/signing", "{\"d\":\"secret\"}");

        assertThatThrownBy(this::signed)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the parameter pass/signing is no private JWK on P-256")
                .hasNoCause();
    }

    private String signed() {
        return new JwsPassSigner(secrets()).sign(PASS);
    }

    private JwsPassVerifier verifier() {
        return new JwsPassVerifier(secrets());
    }

    private Secrets secrets() {
        return new Secrets(client, new SecretsPath("/plenary"), Clock.systemUTC());
    }

    private void signWith(ECKey newest) {
        ssm.putSecureString("/plenary/pass/signing", newest.toJSONString());
    }

    private void publish(ECKey published) {
        ssm.putString(
                "/plenary/pass/verifying/" + published.getKeyID(),
                published.toPublicJWK().toJSONString());
    }

    private static String signed(JWSHeader header, Payload payload, JWSSigner signer) throws JOSEException {
        var jws = new JWSObject(header, payload);
        jws.sign(signer);
        return jws.serialize();
    }

    private static String withAnother(String text, int at) {
        var another = text.charAt(at) == 'A' ? 'B' : 'A';
        return text.substring(0, at) + another + text.substring(at + 1);
    }

    private static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
