package org.plenary.local.runner.rush;

import java.io.PrintWriter;
import java.time.Duration;

/** A result as text for a person. */
final class RushReport {

    private final PrintWriter out;
    private final Lines lines;

    RushReport(PrintWriter out) {
        this.out = out;
        this.lines = new Lines(out);
    }

    void print(RushResult result) {
        out.println();
        signups(result.signups());
        latencies("latency", result.signups().answers().latencies(), "");
        latencies("lag", result.signups().lag(), ", from answer to count");
        refusals(result.signups().answers());
        changes(result.changes());
        mails(result.mails());
        new CountsReport(lines).print(result.counts());
        units(result.units(), result.signups().people());
        out.println(result.addsUp() ? "Everything adds up." : "It does NOT add up.");
        out.flush();
    }

    private void signups(Signups.Result signups) {
        int accepted = signups.answers().accepted();
        lines.line("signups", "%,d answered of %,d sent in %,.1f s", accepted, signups.sent(), seconds(signups.took()));
        lines.line("rate", "%,.0f a second", accepted / seconds(signups.took()));
    }

    private void latencies(String name, Latencies latencies, String what) {
        if (latencies.isEmpty()) {
            lines.line(name, "not one was seen");
            return;
        }
        lines.line(
                name,
                "p50 %s, p90 %s, p99 %s, longest %s%s",
                milliseconds(latencies.percentile(50)),
                milliseconds(latencies.percentile(90)),
                milliseconds(latencies.percentile(99)),
                milliseconds(latencies.longest()),
                what);
    }

    private void refusals(Answers answers) {
        if (answers.refusals().isEmpty()) {
            lines.line("refusals", "none");
        }
        answers.refusals().forEach((why, times) -> lines.line("refusals", "%,d x %s", times, why));
    }

    private void changes(Answers changes) {
        if (changes.accepted() + changes.failed() > 0) {
            lines.line("changes", "%,d cancellations, returns, corrections and erasures answered", changes.accepted());
            changes.refusals().forEach((why, times) -> lines.line("changes", "%,d x %s", times, why));
        }
    }

    private void mails(RushResult.Mails mails) {
        lines.line(
                "inbox",
                "%,d mails of %,d; %,d of %,d people got exactly theirs",
                mails.arrived(),
                mails.owed(),
                mails.settled(),
                mails.people());
    }

    private void units(WriteUnits units, int people) {
        units.reported().forEach((function, reported) -> {
            double refused = units.refused().getOrDefault(function, 0.0);
            if (reported + refused > 0) {
                units(function, reported / people, refused);
            }
        });
        double all = units.reported().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        lines.line("write units", "%.3f a new signup in all, refused conditions apart", all / people);
    }

    private void units(String function, double aSignup, double refused) {
        lines.line(
                "write units",
                "%.3f a new signup in %s%s",
                aSignup,
                function,
                refused == 0 ? "" : ", and %,.0f refused conditions at 1 or more each".formatted(refused));
    }

    /** Never zero: something is divided by it. */
    static double seconds(Duration duration) {
        return Math.max(duration.toNanos(), 1) / 1e9;
    }

    private static String milliseconds(Duration duration) {
        return "%,.1f ms".formatted(duration.toNanos() / 1e6);
    }
}
