package org.plenary.functions.statistics.query;

/** An answer as it is told: its components in JSON, and a table in CSV. */
interface View {
    CsvTable table();
}
