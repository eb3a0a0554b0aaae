package org.plenary.functions.notices;

import java.util.List;
import org.plenary.domain.notice.MailFigure;

/** What became of a message of a queue, and what is counted for it. */
record Settled(boolean done, List<MailFigure> figures) {
    /** It comes back by itself when the queue's visibility timeout is over. */
    static final Settled COMES_BACK = new Settled(false, List.of());

    static final Settled DONE = new Settled(true, List.of());

    static Settled counted(MailFigure... figures) {
        return new Settled(true, List.of(figures));
    }
}
