package org.plenary.functions.statistics.query;

/**
 * An answer as it is told: its components in JSON, and a table in CSV. What is no column of a table ({@code asOf}, the rule, a series'
 * registrations) is told by the headline's table alone; each file's {@code Last-Modified} is its {@code asOf}, which its name has too.
 */
interface View {
    CsvTable table();
}
