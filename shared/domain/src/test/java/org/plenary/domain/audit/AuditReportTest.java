package org.plenary.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.statistics.RegistrationCounters;

final class AuditReportTest {
    private static final AuditId AUDIT = new AuditId("audit-2049-06-09");

    @Test
    void too_many_here_and_too_few_there_do_not_cancel_out() {
        var language = new Counter(RegistrationCounters.people(Kin.EVENT), "l:en");
        var report = report(Map.of(Kin.GERMANS, 2L, Kin.FRENCH, -3L, language, 7L));

        assertThat(report.driftInAll()).isEqualTo(12);
    }

    @Test
    void a_repair_changes_nothing_of_what_was_found() {
        var found = report(Map.of(Kin.GERMANS, 2L));

        assertThat(found.afterRepair())
                .isEqualTo(new AuditReport(found.event(), AUDIT, Kin.NOON, found.drift(), 4, true));
    }

    @Test
    void an_audit_goes_by_the_name_that_its_caller_gave_it() {
        assertThat(AUDIT).hasToString("audit-2049-06-09");
        assertThat(AuditId.parse("audit-2049-06-09")).contains(AUDIT);
        assertThat(AuditId.parse("No Slug")).isEmpty();
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new AuditId("No Slug"));
    }

    @Test
    void marks_tell_people_apart_by_their_normalised_address_and_under_one_key_alone() {
        var marks = new PersonMarks(new byte[32]);
        var ada = new EmailAddress("Ada@Example.org");

        assertThat(marks.of(ada)).isEqualTo(marks.of(new EmailAddress("ada@example.org")));
        assertThat(marks.of(ada)).isNotEqualTo(marks.of(new EmailAddress("bob@example.org")));
        assertThat(new PersonMarks("k".repeat(32).getBytes(StandardCharsets.US_ASCII)).of(ada))
                .isNotEqualTo(marks.of(ada));
        assertThat(marks).hasToString("PersonMarks[hidden]");
    }

    @Test
    void a_key_of_marks_has_at_least_32_bytes() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new PersonMarks(new byte[31]))
                .withMessageContaining("32");
    }

    private static AuditReport report(Map<Counter, Long> drift) {
        return new AuditReport(Kin.EVENT, AUDIT, Kin.NOON, drift, 4, false);
    }
}
