package org.plenary.local.runner.rush;

import java.time.Duration;
import org.plenary.local.runner.rush.population.Population;

/**
 * What a rush shall be.
 *
 * @param atATime signups that wait for their answer at the same time
 * @param mailPatience how long no new mail may arrive before those that are missing are given up
 */
record RushPlan(String eventId, Population population, int atATime, Duration mailPatience) {

    RushPlan {
        if (atATime < 1) {
            throw new IllegalArgumentException("with %d signups at the same time nobody signs up".formatted(atATime));
        }
    }
}
