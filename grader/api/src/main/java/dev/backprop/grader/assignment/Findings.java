package dev.backprop.grader.assignment;

import org.apiguardian.api.API;

/** What the other checks of the same report say: no diagnosis may contradict it. */
@API(status = API.Status.INTERNAL)
@FunctionalInterface
public interface Findings {

    /** Whether a check has found something wrong. Not so where it was not carried out. */
    boolean failed(String check);
}
