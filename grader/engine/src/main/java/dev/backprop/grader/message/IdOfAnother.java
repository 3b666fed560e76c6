package dev.backprop.grader.message;

/**
 * A platform calls one student what another one is called already.
 *
 * @param id what both would be called
 * @param instead what this one is called now
 */
public record IdOfAnother(String id, String instead) implements Message {
    @Override
    public String text() {
        return Words.of("IdOfAnother", id, instead);
    }
}
