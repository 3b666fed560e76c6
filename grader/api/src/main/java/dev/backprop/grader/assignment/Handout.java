package dev.backprop.grader.assignment;

import dev.backprop.grader.assignment.AssignmentMessages.NextStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * The handout of an assignment, as far as the grader reads it: the hints, each an item of a numbered list that begins with what it
 * is about in bold, such as {@code 6. **dscores.** Start with …}, below a heading such as {@code ## 5. Hints}.
 */
@API(status = API.Status.INTERNAL)
public final class Handout {

    private static final Pattern HEADING = Pattern.compile("##\\s+((\\d+)\\..*|.*)");
    private static final Pattern HINT = Pattern.compile("(\\d+)\\.\\s+\\*\\*([^*]+)\\*\\*.*");
    private static final Pattern WORD_END = Pattern.compile("[^A-Za-z0-9_]+");

    private final String text;

    Handout(String text) {
        this.text = text;
    }

    /** The handout that an assignment ships; an empty one where there is none. */
    public static Handout of(Assignment assignment) {
        return new Handout(AssignmentInfo.handout(assignment).orElse(""));
    }

    /** The hint on a check: one that names all the words of its id, or else one that names its stage. */
    public Optional<NextStep.Hint> hintOn(String check) {
        return hintOn(List.of(), check);
    }

    /** The hint on a check of one of several exercises: one that names its class as well, as in {@code **RidgeLoss, dw.**}. */
    public Optional<NextStep.Hint> hintOn(String simpleName, String check) {
        return hintOn(List.of(simpleName), check);
    }

    private Optional<NextStep.Hint> hintOn(List<String> before, String check) {
        List<String> words = new ArrayList<>(before);
        words.addAll(List.of(check.split("\\.")));
        Optional<NextStep.Hint> onThis = hintNaming(words);
        return onThis.isPresent() ? onThis : hintNaming(words.subList(0, before.size() + 1));
    }

    private Optional<NextStep.Hint> hintNaming(List<String> words) {
        String section = "";
        for (String line : text.lines().toList()) {
            Matcher heading = HEADING.matcher(line);
            Matcher hint = HINT.matcher(line);
            if (heading.matches()) {
                section = heading.group(2) != null ? heading.group(2) : heading.group(1);
            } else if (hint.matches()
                    && Arrays.asList(WORD_END.split(hint.group(2))).containsAll(words)) {
                return Optional.of(new NextStep.Hint(hint.group(1), section));
            }
        }
        return Optional.empty();
    }
}
