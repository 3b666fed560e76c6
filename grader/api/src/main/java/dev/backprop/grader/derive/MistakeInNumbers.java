package dev.backprop.grader.derive;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.message.Message;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * What a known mistake makes of the example in the handout of an exercise.
 *
 * @param stage that it is made in
 * @param formulas what the stage is made of or, of a gradient, what is made of the value that it belongs to
 * @param inputs those of the example
 * @param right what the stage comes to
 * @param wrong what it comes to with the mistake, at each place where it can be made
 */
@API(status = API.Status.INTERNAL)
public record MistakeInNumbers(
        String stage, List<String> formulas, Map<String, Entries> inputs, Entries right, List<Wrong> wrong) {

    /**
     * What one mistake comes to.
     *
     * @param remark where it is made
     */
    public record Wrong(Message remark, Entries value) {}

    public MistakeInNumbers {
        formulas = List.copyOf(formulas);
        wrong = List.copyOf(wrong);
    }
}
