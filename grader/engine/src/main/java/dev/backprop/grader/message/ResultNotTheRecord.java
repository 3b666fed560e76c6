package dev.backprop.grader.message;

/** The method returns something else than the record of the stub. */
public record ResultNotTheRecord(String found, String expected) implements Message {
    @Override
    public String text() {
        return Words.of("ResultNotTheRecord") + Lines.of(found) + "\n" + Words.of("ResultNotTheRecord.expected")
                + Lines.of(expected);
    }
}
