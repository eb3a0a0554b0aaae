package org.plenary.local.runner.rush;

import java.io.PrintWriter;
import java.time.Duration;

/** A result as text for a person. */
final class RushReport {

    private final PrintWriter out;

    RushReport(PrintWriter out) {
        this.out = out;
    }

    void print(RushResult result) {
        out.println();
        signups(result);
        latencies(result.tally().latencies());
        refusals(result.tally());
        counts(result);
        units(result);
        out.println(result.addsUp() ? "Everything adds up." : "It does NOT add up.");
        out.flush();
    }

    private void signups(RushResult result) {
        line(
                "signups",
                "%,d answered of %,d sent in %,.1f s",
                result.tally().accepted(),
                result.sent(),
                Rush.seconds(result.took()));
        line("rate", "%,.0f a second", result.tally().accepted() / Rush.seconds(result.took()));
    }

    private void latencies(Latencies latencies) {
        line(
                "latency",
                "p50 %s, p90 %s, p99 %s, longest %s",
                milliseconds(latencies.percentile(50)),
                milliseconds(latencies.percentile(90)),
                milliseconds(latencies.percentile(99)),
                milliseconds(latencies.longest()));
    }

    private void refusals(SignupTally tally) {
        if (tally.refusals().isEmpty()) {
            line("refusals", "none");
        }
        tally.refusals().forEach((why, times) -> line("refusals", "%,d x %s", times, why));
    }

    private void counts(RushResult result) {
        line("table", "%,d registrations of %,d distinct addresses", result.registrations(), result.people());
        line(
                "inbox",
                "%,d mails; %,d of %,d people got exactly one",
                result.mails(),
                result.confirmed(),
                result.people());
    }

    private void units(RushResult result) {
        var units = result.units();
        units.reported().forEach((function, reported) -> {
            double refused = units.refused().getOrDefault(function, 0.0);
            line(
                    "write units",
                    "%.3f a new signup in %s%s",
                    reported / result.people(),
                    function,
                    refused == 0 ? "" : ", and %,.0f refused conditions at 1 or more each".formatted(refused));
        });
        line("write units", "%.3f a new signup in all, refused conditions apart", sum(result) / result.people());
    }

    private static double sum(RushResult result) {
        return result.units().reported().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be one more library
    private void line(String name, String format, Object... values) {
        out.printf("%-12s %s%n", name, format.formatted(values));
    }

    private static String milliseconds(Duration duration) {
        return "%,.1f ms".formatted(duration.toNanos() / 1e6);
    }
}
