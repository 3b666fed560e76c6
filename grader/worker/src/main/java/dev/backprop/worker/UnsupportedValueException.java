package dev.backprop.worker;

/** A component of the student's result holds something that has no place in a {@code Value}. */
final class UnsupportedValueException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String component;
    private final String found;

    UnsupportedValueException(String component, String found) {
        this.component = component;
        this.found = found;
    }

    String component() {
        return component;
    }

    String found() {
        return found;
    }
}
