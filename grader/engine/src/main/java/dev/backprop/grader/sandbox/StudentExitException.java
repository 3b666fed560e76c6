package dev.backprop.grader.sandbox;

import dev.backprop.worker.wire.CodePlace;
import java.io.IOException;
import java.util.List;

/** The worker ends because the student's code called {@code System.exit}. */
final class StudentExitException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient List<CodePlace> places;

    StudentExitException(List<CodePlace> places) {
        this.places = places;
    }

    List<CodePlace> places() {
        return places;
    }
}
