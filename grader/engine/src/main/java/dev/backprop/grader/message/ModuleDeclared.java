package dev.backprop.grader.message;

/** A file was left out because it declares a module. */
public record ModuleDeclared(String file) implements Message {

    @Override
    public String text() {
        return Words.of("ModuleDeclared", file);
    }
}
