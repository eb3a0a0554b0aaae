package org.plenary.testkit.life;

import java.util.stream.Stream;

/** Where each step leads from each state, in both outcomes where there are two. What stands there is given as {@link Standing} says it. */
final class StateTable {
    /** Where a registration stands before a step. */
    enum State {
        ABSENT,
        REGISTERED,
        CANCELLED,
        ERASED,
        /** The id of an address that another registration was corrected to. */
        ALIAS
    }

    /** What is special about a step. */
    enum When {
        USUALLY,
        /** As long after the last mail as is just too short. */
        TOO_SOON,
        /** After five mails within a day. */
        TOO_OFTEN,
        /** A mail to the address came back. */
        SUPPRESSED,
        /** After this one was decided on, a pass is revoked, or somebody else signs up where everything was erased. */
        OVERTAKEN,
        NOTHING_NEW,
        OLDER_PASS,
        UNSIGNED_PASS,
        OWN_ADDRESS,
        /** The address wished for is that of another registration. */
        TAKEN,
        TAKEN_BY_CANCELLED,
        /** An id with a past must keep its epoch: passes of before would open what comes after. */
        TAKEN_BY_ERASED,
        TAKEN_BY_ALIAS
    }

    /** A row of the table. */
    record Row(State from, Step step, When when, String outcome, String to) {
        static Row parse(String line) {
            var cells = line.split("\\|", -1);
            return new Row(
                    State.valueOf(cells[0].strip()),
                    Step.valueOf(cells[1].strip()),
                    When.valueOf(cells[2].strip()),
                    cells[3].strip(),
                    cells[4].strip());
        }

        /** Whether the outcome says that something was written. */
        boolean writes() {
            return Stream.of("MailDue", "Done", "Suppressed").anyMatch(outcome::equals);
        }

        /** The outcome of the same step taken once more. */
        String repeated() {
            return switch (outcome) {
                case "MailDue" -> "Nothing";
                case "Done" -> step == Step.ERASE ? "Gone" : outcome;
                default -> outcome;
            };
        }

        @Override
        public String toString() {
            return "%s, %s %s: %s, %s".formatted(from, step, when, outcome, to);
        }
    }

    // What is cancelled was REGISTERED 1/1 before, what is erased too; so much for the numbers: epoch/version.
    private static final String ROWS = """
            ABSENT     | SIGN_UP   | USUALLY            | MailDue      | REGISTERED 1/1 DUE
            ABSENT     | ASK_AGAIN | USUALLY            | Nothing      | ABSENT
            ABSENT     | CORRECT   | USUALLY            | Gone         | ABSENT
            ABSENT     | CANCEL    | USUALLY            | Gone         | ABSENT
            ABSENT     | RENEW     | USUALLY            | Gone         | ABSENT
            ABSENT     | REVOKE    | USUALLY            | Gone         | ABSENT
            ABSENT     | READDRESS | USUALLY            | Gone         | ABSENT
            ABSENT     | SUPPRESS  | USUALLY            | Unchanged    | ABSENT
            ABSENT     | ERASE     | USUALLY            | Gone         | ABSENT

            REGISTERED | SIGN_UP   | USUALLY            | MailDue      | REGISTERED 1/1 DUE
            REGISTERED | SIGN_UP   | TOO_SOON           | Nothing      | REGISTERED 1/1 SENT
            REGISTERED | SIGN_UP   | TOO_OFTEN          | Nothing      | REGISTERED 1/1 SENT
            REGISTERED | SIGN_UP   | SUPPRESSED         | Nothing      | REGISTERED 1/1 SENT suppressed
            REGISTERED | ASK_AGAIN | USUALLY            | MailDue      | REGISTERED 1/1 DUE
            REGISTERED | ASK_AGAIN | TOO_SOON           | Nothing      | REGISTERED 1/1 SENT
            REGISTERED | ASK_AGAIN | TOO_OFTEN          | Nothing      | REGISTERED 1/1 SENT
            REGISTERED | ASK_AGAIN | SUPPRESSED         | Nothing      | REGISTERED 1/1 SENT suppressed
            REGISTERED | CORRECT   | USUALLY            | Done         | REGISTERED 1/2 SENT
            REGISTERED | CORRECT   | SUPPRESSED         | Done         | REGISTERED 1/2 SENT suppressed
            REGISTERED | CORRECT   | NOTHING_NEW        | Same         | REGISTERED 1/1 SENT
            REGISTERED | CORRECT   | OVERTAKEN          | Overtaken    | REGISTERED 2/2 SENT
            REGISTERED | CANCEL    | USUALLY            | Done         | CANCELLED 1/2 DUE
            REGISTERED | CANCEL    | TOO_SOON           | Done         | CANCELLED 1/2 DUE
            REGISTERED | CANCEL    | SUPPRESSED         | Done         | CANCELLED 1/2 DUE suppressed
            REGISTERED | CANCEL    | OVERTAKEN          | Overtaken    | REGISTERED 2/2 SENT
            REGISTERED | RENEW     | USUALLY            | Same         | REGISTERED 1/1 SENT
            REGISTERED | REVOKE    | USUALLY            | Done         | REGISTERED 2/2 SENT
            REGISTERED | REVOKE    | SUPPRESSED         | Done         | REGISTERED 2/2 SENT suppressed
            REGISTERED | REVOKE    | OLDER_PASS         | Same         | REGISTERED 1/1 SENT
            REGISTERED | REVOKE    | UNSIGNED_PASS      | NotPossible  | REGISTERED 1/1 SENT
            REGISTERED | REVOKE    | OVERTAKEN          | Done         | REGISTERED 2/2 SENT
            REGISTERED | READDRESS | USUALLY            | Done         | REGISTERED 2/2 DUE
            REGISTERED | READDRESS | TOO_SOON           | Done         | REGISTERED 2/2 DUE
            REGISTERED | READDRESS | SUPPRESSED         | Done         | REGISTERED 2/2 DUE
            REGISTERED | READDRESS | OWN_ADDRESS        | Done         | REGISTERED 2/2 DUE
            REGISTERED | READDRESS | TAKEN              | AddressTaken | REGISTERED 1/1 SENT
            REGISTERED | READDRESS | TAKEN_BY_CANCELLED | AddressTaken | REGISTERED 1/1 SENT
            REGISTERED | READDRESS | TAKEN_BY_ERASED    | AddressTaken | REGISTERED 1/1 SENT
            REGISTERED | READDRESS | TAKEN_BY_ALIAS     | AddressTaken | REGISTERED 1/1 SENT
            REGISTERED | READDRESS | OVERTAKEN          | Overtaken    | REGISTERED 2/2 SENT
            REGISTERED | SUPPRESS  | USUALLY            | Suppressed   | REGISTERED 1/1 SENT suppressed
            REGISTERED | SUPPRESS  | OLDER_PASS         | Unchanged    | REGISTERED 1/1 SENT
            REGISTERED | SUPPRESS  | OVERTAKEN          | Unchanged    | REGISTERED 2/2 SENT
            REGISTERED | ERASE     | USUALLY            | Done         | ERASED 2/2
            REGISTERED | ERASE     | SUPPRESSED         | Done         | ERASED 2/2
            REGISTERED | ERASE     | OVERTAKEN          | Overtaken    | REGISTERED 2/2 SENT

            CANCELLED  | SIGN_UP   | USUALLY            | Cancelled    | CANCELLED 1/2 SENT
            CANCELLED  | SIGN_UP   | TOO_SOON           | Cancelled    | CANCELLED 1/2 SENT
            CANCELLED  | ASK_AGAIN | USUALLY            | Cancelled    | CANCELLED 1/2 SENT
            CANCELLED  | CORRECT   | USUALLY            | Done         | CANCELLED 1/3 SENT
            CANCELLED  | CORRECT   | NOTHING_NEW        | Same         | CANCELLED 1/2 SENT
            CANCELLED  | CORRECT   | OVERTAKEN          | Overtaken    | CANCELLED 2/3 SENT
            CANCELLED  | CANCEL    | USUALLY            | Same         | CANCELLED 1/2 SENT
            CANCELLED  | RENEW     | USUALLY            | Done         | REGISTERED 2/3 DUE
            CANCELLED  | RENEW     | TOO_SOON           | Done         | REGISTERED 2/3 DUE
            CANCELLED  | RENEW     | SUPPRESSED         | Done         | REGISTERED 2/3 DUE suppressed
            CANCELLED  | RENEW     | OVERTAKEN          | Overtaken    | CANCELLED 2/3 SENT
            CANCELLED  | REVOKE    | USUALLY            | Done         | CANCELLED 2/3 SENT
            CANCELLED  | REVOKE    | OLDER_PASS         | Same         | CANCELLED 1/2 SENT
            CANCELLED  | REVOKE    | UNSIGNED_PASS      | NotPossible  | CANCELLED 1/2 SENT
            CANCELLED  | READDRESS | USUALLY            | NotPossible  | CANCELLED 1/2 SENT
            CANCELLED  | READDRESS | OWN_ADDRESS        | NotPossible  | CANCELLED 1/2 SENT
            CANCELLED  | SUPPRESS  | USUALLY            | Suppressed   | CANCELLED 1/2 SENT suppressed
            CANCELLED  | SUPPRESS  | OLDER_PASS         | Unchanged    | CANCELLED 1/2 SENT
            CANCELLED  | ERASE     | USUALLY            | Done         | ERASED 2/3
            CANCELLED  | ERASE     | OVERTAKEN          | Overtaken    | CANCELLED 2/3 SENT

            ERASED     | SIGN_UP   | USUALLY            | Erased       | ERASED 2/2
            ERASED     | ASK_AGAIN | USUALLY            | Erased       | ERASED 2/2
            ERASED     | CORRECT   | USUALLY            | Gone         | ERASED 2/2
            ERASED     | CANCEL    | USUALLY            | Gone         | ERASED 2/2
            ERASED     | RENEW     | USUALLY            | Done         | REGISTERED 3/3 DUE
            ERASED     | RENEW     | OVERTAKEN          | Overtaken    | REGISTERED 3/3 SENT
            ERASED     | REVOKE    | USUALLY            | Gone         | ERASED 2/2
            ERASED     | READDRESS | USUALLY            | Gone         | ERASED 2/2
            ERASED     | READDRESS | TAKEN              | Gone         | ERASED 2/2
            ERASED     | SUPPRESS  | USUALLY            | Unchanged    | ERASED 2/2
            ERASED     | ERASE     | USUALLY            | Gone         | ERASED 2/2

            ALIAS      | SIGN_UP   | USUALLY            | Alias        | ALIAS
            ALIAS      | ASK_AGAIN | USUALLY            | Alias        | ALIAS
            ALIAS      | CORRECT   | USUALLY            | Gone         | ALIAS
            ALIAS      | CANCEL    | USUALLY            | Gone         | ALIAS
            ALIAS      | RENEW     | USUALLY            | Gone         | ALIAS
            ALIAS      | REVOKE    | USUALLY            | Gone         | ALIAS
            ALIAS      | READDRESS | USUALLY            | Gone         | ALIAS
            ALIAS      | SUPPRESS  | USUALLY            | Unchanged    | ALIAS
            ALIAS      | ERASE     | USUALLY            | Gone         | ALIAS
            """;

    private StateTable() {}

    static Stream<Row> rows() {
        return ROWS.lines().filter(line -> !line.isBlank()).map(Row::parse);
    }
}
