package org.plenary.domain.notice;

import java.util.List;

/** Where notices wait until their mail is sent. It may hand one out twice and in any order. */
public interface NoticeQueue {
    /** How many notices one call takes. */
    int MOST = 10;

    /**
     * Puts notices on the queue, each for itself.
     *
     * @param notices 1 to {@link #MOST}
     * @return the positions in the list, from 0 and ascending, of those that the queue did not take
     */
    List<Integer> put(List<Notice> notices);

    /** About how many notices the queue holds: those that wait, those that are put off, and those that somebody is dealing with. */
    int size();
}
