package org.plenary.domain.notice;

import java.util.Map;

/** The figures that tell an operator whether mails flow. */
public interface MailMetrics {
    /** Adds what one call of a function counted, each figure 0 or more. */
    void count(Map<MailFigure, Integer> figures);
}
