package org.plenary.domain.registration;

/** Which pepper a new event names. Whoever asks need not be able to read the pepper itself. */
public interface NewestPepper {
    String pepperId();
}
