package org.plenary.functions.notices;

/**
 * What a sweep came to.
 *
 * @param overdue mails that were called for a while ago and have not left
 * @param put those of them that were put on the queue again: none while the queue may still hold them all
 */
record SweepReport(int overdue, int put) {}
