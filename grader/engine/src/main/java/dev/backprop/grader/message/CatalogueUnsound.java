package dev.backprop.grader.message;

/** The assignments on the class path cannot be loaded. */
public record CatalogueUnsound(String fault) implements Message {

    @Override
    public String text() {
        return Words.of("CatalogueUnsound", fault);
    }
}
