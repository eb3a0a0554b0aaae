package org.plenary.functions.registrations;

/** How many registrations a run met, and how many of them it erased. */
record ErasureFigures(long met, long erased) implements Figures<ErasureFigures> {
    static final ErasureFigures NONE = new ErasureFigures(0, 0);

    static ErasureFigures of(boolean erased) {
        return new ErasureFigures(1, erased ? 1 : 0);
    }

    @Override
    public ErasureFigures plus(ErasureFigures other) {
        return new ErasureFigures(met + other.met, erased + other.erased);
    }
}
