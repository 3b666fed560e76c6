package dev.backprop.grader.message;

/** The grader was not built where it runs, so there is nothing to hand out. */
public record NotACheckout() implements Message {

    @Override
    public String text() {
        return Words.of("NotACheckout");
    }
}
