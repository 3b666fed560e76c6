package dev.backprop.grader.message;

/** The virtual machine does not accept the classes. */
public record ClassesDoNotLink(String problem) implements Message {
    @Override
    public String text() {
        return Words.of("ClassesDoNotLink", Visible.line(problem, 300));
    }
}
