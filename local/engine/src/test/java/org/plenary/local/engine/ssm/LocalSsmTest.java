package org.plenary.local.engine.ssm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.local.engine.account.LocalAccount;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterAlreadyExistsException;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterType;
import software.amazon.awssdk.services.ssm.model.SsmException;

final class LocalSsmTest {

    private final LocalSsm ssm = LocalSsm.start();
    private SsmClient client;

    @BeforeEach
    void connect() {
        client = LocalAccount.client(SsmClient.builder(), ssm.endpoint());
    }

    @AfterEach
    void stop() {
        client.close();
        ssm.close();
    }

    @Test
    void a_parameter_is_what_was_put_last() {
        ssm.putString("/plenary/pepper-id", "p1");
        client.putParameter(p -> p.name("/plenary/pepper-id").value("p2").overwrite(true));

        var parameter = client.getParameter(p -> p.name("/plenary/pepper-id")).parameter();

        assertThat(parameter.value()).isEqualTo("p2");
        assertThat(parameter.type()).isEqualTo(ParameterType.STRING);
        assertThat(parameter.version()).isEqualTo(2);
        assertThat(parameter.arn()).endsWith(":parameter/plenary/pepper-id");
    }

    @Test
    void a_parameter_that_nobody_put_is_not_found() {
        assertThatThrownBy(() -> client.getParameter(p -> p.name("/plenary/none")))
                .isInstanceOf(ParameterNotFoundException.class);
    }

    @Test
    void a_secret_is_shown_only_decrypted() {
        ssm.putSecureString("/plenary/peppers/p1", "pepper");

        assertThat(client.getParameter(p -> p.name("/plenary/peppers/p1").withDecryption(true))
                        .parameter()
                        .value())
                .isEqualTo("pepper");
        assertThat(client.getParameter(p -> p.name("/plenary/peppers/p1"))
                        .parameter()
                        .value())
                .isNotEmpty()
                .doesNotContain("pepper");
    }

    @Test
    void putting_without_overwrite_does_not_touch_what_is_there() {
        ssm.putString("/a/b", "first");

        assertThatThrownBy(() ->
                        client.putParameter(p -> p.name("/a/b").value("second").type(ParameterType.STRING)))
                .isInstanceOf(ParameterAlreadyExistsException.class);
        assertThat(client.getParameter(p -> p.name("/a/b")).parameter().value()).isEqualTo("first");
    }

    @Test
    void asking_for_several_names_tells_the_unknown_apart() {
        ssm.putString("/a/b", "1");

        var reply = client.getParameters(p -> p.names("/a/b", "/a/c"));

        assertThat(reply.parameters()).extracting(Parameter::name).containsExactly("/a/b");
        assertThat(reply.invalidParameters()).containsExactly("/a/c");
    }

    @Test
    void a_path_holds_its_own_parameters_and_only_recursively_those_below() {
        ssm.putString("/a/b", "1");
        ssm.putString("/a/b/c", "2");
        ssm.putString("/ab", "3");

        assertThat(client.getParametersByPath(p -> p.path("/a")).parameters())
                .extracting(Parameter::name)
                .containsExactly("/a/b");
        assertThat(client.getParametersByPath(p -> p.path("/a").recursive(true)).parameters())
                .extracting(Parameter::name)
                .containsExactly("/a/b", "/a/b/c");
    }

    @Test
    void a_path_is_read_ten_at_a_time() {
        IntStream.range(0, 25).forEach(n -> ssm.putString("/keys/k%02d".formatted(n), "v" + n));

        var pages = client.getParametersByPathPaginator(p -> p.path("/keys")).stream()
                .toList();

        assertThat(pages).extracting(page -> page.parameters().size()).containsExactly(10, 10, 5);
        assertThat(pages.stream().flatMap(page -> page.parameters().stream()).map(Parameter::value))
                .hasSize(25)
                .doesNotHaveDuplicates();
    }

    @Test
    void parameters_in_a_file_are_there_again(@TempDir Path folder) {
        var file = folder.resolve("parameters.json");
        try (var first = LocalSsm.startWith(file)) {
            first.putSecureString("/plenary/peppers/p1", "pepper");
            first.putString("/plenary/pepper-id", "p0");
            first.putString("/plenary/pepper-id", "p1");
        }
        try (var again = LocalSsm.startWith(file);
                var reader = LocalAccount.client(SsmClient.builder(), again.endpoint())) {
            var pepper = reader.getParameter(p -> p.name("/plenary/peppers/p1").withDecryption(true));
            var id = reader.getParameter(p -> p.name("/plenary/pepper-id"));

            assertThat(pepper.parameter().value()).isEqualTo("pepper");
            assertThat(pepper.parameter().type()).isEqualTo(ParameterType.SECURE_STRING);
            assertThat(id.parameter().value()).isEqualTo("p1");
            assertThat(id.parameter().version()).isEqualTo(2);
        }
    }

    @Test
    void an_action_that_is_not_played_is_refused() {
        assertThatThrownBy(() -> client.deleteParameter(p -> p.name("/a")))
                .isInstanceOf(SsmException.class)
                .hasMessageContaining("AmazonSSM.DeleteParameter");
    }
}
