package dev.backprop.grader.assignment;

import dev.backprop.grader.assignment.AssignmentMessages.NextStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * The handout of an assignment, as far as the grader reads it: the hints, each an item of a numbered list that begins with what it
 * is about in bold, such as {@code 6. **dscores.** Start with …}, below a heading such as {@code ## 5. Hints}. Where there is such a
 * heading, a numbered list below another one is none of hints: it may be the steps of the way back.
 */
@API(status = API.Status.INTERNAL)
public final class Handout {

    private static final Pattern HEADING = Pattern.compile("##\\s+((\\d+)\\..*|.*)");
    private static final Pattern HINT = Pattern.compile("(\\d+)\\.\\s+\\*\\*([^*]+)\\*\\*.*");
    private static final Pattern OF_HINTS = Pattern.compile("(?i).*\\bhints?\\b.*");
    private static final Pattern WORD_END = Pattern.compile("[^A-Za-z0-9_]+");

    private final String text;

    /** The text of one. */
    public Handout(String text) {
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

    /**
     * The hint on a check of one of several exercises: one that names its class as well, as in {@code **RidgeLoss, dw.**}, or else one
     * of the check alone, which is for all exercises.
     */
    public Optional<NextStep.Hint> hintOn(String simpleName, String check) {
        return hintOn(List.of(simpleName), check);
    }

    private Optional<NextStep.Hint> hintOn(List<String> before, String check) {
        List<String> words = new ArrayList<>(before);
        words.addAll(List.of(check.split("\\.")));
        Optional<NextStep.Hint> onThis = hint(hint -> hint.words().containsAll(words));
        return onThis.or(() -> hint(hint -> hint.words().containsAll(words.subList(0, before.size() + 1))))
                .or(() -> hint(hint -> hint.isOnEach(check)));
    }

    private Optional<NextStep.Hint> hint(Predicate<Hint> isMeant) {
        return hints().stream()
                .filter(isMeant)
                .findFirst()
                .map(hint -> new NextStep.Hint(hint.number(), hint.section()));
    }

    /**
     * A hint.
     *
     * @param line in the handout, from 1
     * @param words what it is about
     */
    public record Hint(int line, String number, String section, List<String> words) {

        public Hint {
            words = List.copyOf(words);
        }

        /** Whether it is on the check with this id in each exercise: it names nothing else. */
        public boolean isOnEach(String check) {
            return String.join(".", words).equals(check);
        }
    }

    /** All hints, in their order. */
    public List<Hint> hints() {
        List<String> lines = text.lines().toList();
        boolean areBelowTheirHeading = lines.stream().anyMatch(Handout::isHeadingOfHints);
        boolean isAmongHints = !areBelowTheirHeading;
        String section = "";
        List<Hint> hints = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher heading = HEADING.matcher(lines.get(i));
            Matcher hint = HINT.matcher(lines.get(i));
            if (heading.matches()) {
                section = heading.group(2) != null ? heading.group(2) : heading.group(1);
                isAmongHints = !areBelowTheirHeading || isHeadingOfHints(lines.get(i));
            } else if (isAmongHints && hint.matches()) {
                hints.add(new Hint(i + 1, hint.group(1), section, List.of(WORD_END.split(hint.group(2)))));
            }
        }
        return hints;
    }

    private static boolean isHeadingOfHints(String line) {
        return HEADING.matcher(line).matches() && OF_HINTS.matcher(line).matches();
    }
}
