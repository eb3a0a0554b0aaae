package org.plenary.local.runner.rush;

/** Three accounts of the same registrations as text for a person: beside each other, and where they differ. */
final class CountsReport {

    private static final int MOST_LINES = 20;

    private final Lines lines;

    CountsReport(Lines lines) {
        this.lines = lines;
    }

    void print(Reckoning reckoning) {
        lines.line(
                "table", "%,d registrations of %,d distinct addresses", reckoning.registrations(), reckoning.people());
        for (var phase : Phase.values()) {
            total(
                    phase.name(),
                    reckoning.expected().in(phase),
                    reckoning.table().in(phase),
                    reckoning.counted().in(phase));
        }
        total(
                "CANCELLED",
                reckoning.expected().cancelled(),
                reckoning.table().cancelled(),
                reckoning.counted().cancelled());
        groups(reckoning);
    }

    private void groups(Reckoning reckoning) {
        var differing = reckoning.differing();
        if (differing.isEmpty()) {
            var countries = reckoning.counted().countries();
            lines.line("counts", "all %,d countries and both phases equal the table", countries);
            return;
        }
        lines.line("counts", "%,d countries and phases DIFFER", differing.size());
        differing.stream()
                .limit(MOST_LINES)
                .forEach(group -> total(
                        group.toString(),
                        reckoning.expected().in(group),
                        reckoning.table().in(group),
                        reckoning.counted().in(group)));
    }

    private void total(String of, long expected, long table, long counted) {
        lines.line("counts", "%-10s %,7d expected, %,7d in the table, %,7d counted", of, expected, table, counted);
    }
}
