package dev.backprop.grader.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The command line names a check where it should name a mistake.
 *
 * @param mistakes the mistakes that can be made in it, by the assignments that have it
 */
public record CheckIsNoMistake(String check, Map<String, List<String>> mistakes) implements Message {

    public CheckIsNoMistake {
        mistakes = new LinkedHashMap<>(mistakes);
    }

    @Override
    public String text() {
        StringBuilder text =
                new StringBuilder(Words.of("CheckIsNoMistake", check, String.join(", ", mistakes.keySet())));
        mistakes.forEach((assignment, ids) -> text.append('\n')
                .append(
                        ids.isEmpty()
                                ? Words.of("CheckIsNoMistake.none", assignment, check)
                                : Words.of("CheckIsNoMistake.known", assignment, check, String.join(", ", ids))));
        return text.toString();
    }
}
