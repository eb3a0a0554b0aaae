package org.plenary.local.runner.secret;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/**
 * Makes the secrets that a stack lacks, as parameters under one path. What is there is never overwritten: another pepper
 * would give everybody a second registration, another key would end the passes that are out.
 */
public final class NewSecrets {

    private static final int PEPPER_BYTES = 32;
    private static final int ID_BYTES = 4;

    private final SsmClient ssm;
    private final String path;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param path the template's SecretsPath, without a slash at its end
     */
    public NewSecrets(SsmClient ssm, String path) {
        this.ssm = ssm;
        this.path = path;
    }

    /** The names of those that were made now, none if all were there. */
    public List<String> create() {
        var made = new ArrayList<String>();
        if (!exists("pepper-id")) {
            made.addAll(createPepper());
        }
        if (!exists("pass/signing")) {
            made.addAll(createPassKey());
        }
        return List.copyOf(made);
    }

    // In both, what is pointed at comes first: one that stops half-way leaves a value that nobody uses, never a name of
    // nothing.

    private List<String> createPepper() {
        var id = newId();
        var pepper = new byte[PEPPER_BYTES];
        random.nextBytes(pepper);
        return List.of(
                put(
                        "peppers/" + id,
                        ParameterType.SECURE_STRING,
                        Base64.getUrlEncoder().withoutPadding().encodeToString(pepper)),
                put("pepper-id", ParameterType.STRING, id));
    }

    private List<String> createPassKey() {
        var key = newKey();
        return List.of(
                put(
                        "pass/verifying/" + key.getKeyID(),
                        ParameterType.STRING,
                        key.toPublicJWK().toJSONString()),
                put("pass/signing", ParameterType.SECURE_STRING, key.toJSONString()));
    }

    private ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(newId())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("this JVM makes no keys on P-256", e);
        }
    }

    private String newId() {
        var id = new byte[ID_BYTES];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    private boolean exists(String name) {
        try {
            ssm.getParameter(get -> get.name(fullName(name)));
            return true;
        } catch (ParameterNotFoundException _) {
            return false;
        }
    }

    private String put(String name, ParameterType type, String value) {
        ssm.putParameter(put -> put.name(fullName(name)).type(type).value(value).overwrite(false));
        return fullName(name);
    }

    private String fullName(String name) {
        return path + "/" + name;
    }
}
