package dev.backprop.grader.authoring;

import dev.backprop.grader.authoring.AuthoringMessages.MistakeMisnamed;
import dev.backprop.grader.authoring.AuthoringMessages.TooFewNamed;
import dev.backprop.grader.authoring.MistakeResult.Naming;
import dev.backprop.grader.authoring.specimen.Mistake;
import dev.backprop.grader.message.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Whether mistakes are named as themselves. */
final class Names {

    /** The share of the mistakes with a diagnosis that must be named, once any mistake is. */
    static final int NAMED_PERCENT = 90;

    private Names() {}

    /**
     * Each wrong name, and whether there are too few right ones. An assignment without models names nothing, and that is no
     * fault.
     *
     * @param place what messages call the place of a mistake
     * @param own the ids of those mistakes that the author has models for
     */
    static List<Message> problems(List<MistakeResult> mistakes, Function<Path, String> place, Set<String> own) {
        if (mistakes.stream().allMatch(Names::isNameless)) {
            return List.of();
        }
        List<Message> problems = new ArrayList<>();
        mistakes.forEach(mistake -> problems.addAll(misnamed(mistake, place, own)));
        List<MistakeResult> nameable = mistakes.stream()
                .filter(result -> result.mistake().diagnosis() != null)
                .toList();
        long named = nameable.stream()
                .filter(result -> result.naming() == Naming.NAMED)
                .count();
        if (100 * named < (long) NAMED_PERCENT * nameable.size()) {
            problems.add(new TooFewNamed((int) named, nameable.size(), NAMED_PERCENT, (int) nameable.stream()
                    .filter(result -> result.naming() == Naming.SILENT)
                    .count()));
        }
        return problems;
    }

    private static boolean isNameless(MistakeResult result) {
        return result.runs().stream().allMatch(run -> run.named().isEmpty());
    }

    private static List<Message> misnamed(MistakeResult result, Function<Path, String> place, Set<String> own) {
        Mistake mistake = result.mistake();
        String expected = mistake.diagnosis();
        List<Message> problems = new ArrayList<>();
        for (Run run : result.runs()) {
            if (result.naming(run) == Naming.MISNAMED) {
                run.named()
                        .ifPresent(check -> problems.add(new MistakeMisnamed(
                                place.apply(mistake.place()),
                                run.seed(),
                                check.id(),
                                expected == null ? "" : expected,
                                MistakeResult.name(check),
                                own.containsAll(
                                        List.of(MistakeResult.name(check).split("\\+"))))));
            }
        }
        return problems;
    }
}
