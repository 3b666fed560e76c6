package dev.backprop.grader.message;

/**
 * A program with the numbers of a counterexample was written.
 *
 * @param compile the command that compiles it; empty where the class that it calls was not found
 * @param run the command that runs it then
 */
public record ReproWritten(String file, String compile, String run) implements Message {
    @Override
    public String text() {
        String written = Words.of("ReproWritten", file);
        return compile.isEmpty()
                ? written
                : written + "\n" + Words.of("ReproWritten.commands") + "\n  "
                        + Words.of("ReproWritten.command", compile) + "\n  " + Words.of("ReproWritten.command", run);
    }
}
