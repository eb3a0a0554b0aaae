package org.plenary.functions.registrations;

/** Something that is counted, part by part. */
interface Figures<F extends Figures<F>> {
    F plus(F other);
}
