package dev.backprop.grader.message;

import java.util.List;

/** Classes lie in packages that are not the student's to fill. */
public record ReservedClasses(List<String> classes) implements Message {

    public ReservedClasses {
        classes = List.copyOf(classes);
    }

    @Override
    public String text() {
        return Words.of("ReservedClasses", Visible.line(String.join(", ", classes), 300));
    }
}
