package org.plenary.local.engine.overlay;

/** One call that a function makes by the SDK. */
public interface SdkCall {

    /** Why the function's policy does not let it through, as AWS words it; empty where it does. */
    String denial();

    /** It goes out, once more at each retry. */
    void sent();

    /** It was answered, and cost this many capacity units. */
    void answered(double units);

    /** It was answered by an error of this code. */
    void refused(String code);
}
