package org.plenary.local.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.local.engine.data.DataFolder;
import picocli.CommandLine.ExitCode;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void help_names_every_command() {
        assertThat(run("--help")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("start", "rush", "secrets", "token", "dead-letters");
    }

    @Test
    void help_of_a_command_names_its_options_and_their_defaults() {
        assertThat(run("rush", "--help")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("--registrants", "28000", "--countries", "148", "http://127.0.0.1:8080");
        assertThat(run("help", "start")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("--port", "8080", "--parameter", "--data");
    }

    @Test
    void an_unknown_option_is_refused_with_the_usage() {
        assertThat(run("rush", "--people", "3")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--people", "Usage:");
    }

    @Test
    void a_number_of_people_that_cannot_be_is_refused_before_anybody_signs_up() throws IOException {
        var system = "http://127.0.0.1:" + freePort();
        assertThat(run("rush", "--url", system, "--registrants", "3")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("3 people", "148");
        assertThat(run("rush", "--url", system, "--repeats", "101")).isEqualTo(ExitCode.USAGE);
        assertThat(run("rush", "--url", system, "--concurrency", "0")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void a_taken_port_is_an_error_that_says_so_and_shows_no_stack_trace() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(run("start", "--port", String.valueOf(taken.getLocalPort())))
                    .isEqualTo(ExitCode.SOFTWARE);
            assertThat(err.toString())
                    .contains("port " + taken.getLocalPort())
                    .contains("taken")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void a_data_folder_that_a_running_system_has_is_an_error_that_says_so(@TempDir Path folder) {
        try (var _ = DataFolder.open(folder)) {
            assertThat(run("start", "--port", "0", "--data", folder.toString())).isEqualTo(ExitCode.SOFTWARE);
            assertThat(err.toString())
                    .contains(folder + " is the data folder of a system that runs")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void a_system_that_does_not_run_is_an_error_that_tells_how_to_start_one() throws IOException {
        assertThat(run("token", "--url", "http://127.0.0.1:" + freePort())).isEqualTo(ExitCode.SOFTWARE);
        assertThat(err.toString()).contains("mvn -Prun").doesNotContain("\tat ");
    }

    private int run(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
