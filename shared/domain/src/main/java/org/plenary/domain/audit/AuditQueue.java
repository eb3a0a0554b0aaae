package org.plenary.domain.audit;

/** The audits that were asked for and are not made yet: one takes longer than a caller may wait. */
public interface AuditQueue {
    /** Puts a request; it may be handed out more than once. */
    void put(AuditRequest request);
}
