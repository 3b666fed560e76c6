package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.check.CheckMessages.NotFinite;
import dev.backprop.grader.check.CheckMessages.Threw;
import dev.backprop.grader.check.CheckMessages.ThrewAt;
import dev.backprop.grader.check.CheckMessages.ValueIsNull;
import dev.backprop.grader.message.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What cannot be judged yet, because a stage that it follows from is not filled in: that is no fault of its own. */
final class Waiting {

    private static final String NULL_POINTER = "NullPointerException";

    private static final Pattern NAMELESS = Pattern.compile("\"<local\\d+>\" is null");

    private final Judge<?, ?> judge;

    Waiting(Judge<?, ?> judge) {
        this.judge = judge;
    }

    /**
     * The stage that must be filled in before a value can be judged.
     *
     * @param stage whose value it is, where that is known
     * @param fault what the value was found at fault for
     */
    Optional<String> stage(Optional<String> stage, Message fault) {
        if (fault instanceof Threw threw) {
            return nullOf(threw.exceptionClass(), threw.message(), "");
        } else if (fault instanceof ThrewAt threw) {
            return nullOf(threw.exceptionClass(), threw.message(), threw.spot().source());
        } else if (fault instanceof ValueIsNull missing && isNotFilledIn(missing.stage())) {
            return Optional.of(missing.stage());
        }
        if (fault instanceof NotFinite number && isLeftEmpty(number.stage())) {
            return Optional.of(number.stage());
        }
        return fault instanceof ValueIsNull || fault instanceof NotFinite
                ? stage.flatMap(this::beforeStage)
                : Optional.empty();
    }

    /**
     * The number that is left empty of those that a wrong value is worked out from: of NaN every comparison is false, and what
     * follows from that is no NaN.
     */
    Optional<String> numberBefore(String name) {
        return judge.exercise().stage(name).definition().upstream().stream()
                .filter(before -> Records.type(judge.exercise().pass(), before) == double.class)
                .filter(this::isLeftEmpty)
                .findFirst();
    }

    /** The first stage that is left empty of those that a stage follows from, at any distance. */
    Optional<String> beforeStage(String name) {
        return before(name, this::isLeftEmpty);
    }

    /** The first of them that is worked out, and never is a number. */
    Optional<String> neverANumberBefore(String name) {
        return before(name, this::isNotFilledIn);
    }

    private Optional<String> before(String name, Predicate<String> condition) {
        Set<String> before = new HashSet<>();
        addBefore(name, before);
        return stages().stream().filter(before::contains).filter(condition).findFirst();
    }

    private void addBefore(String name, Set<String> before) {
        for (String upstream : judge.exercise().stage(name).definition().upstream()) {
            if (before.add(upstream)) {
                addBefore(upstream, before);
            }
        }
    }

    /** Java says which variable is null; what a loop runs over has no name of its own. */
    private Optional<String> nullOf(String exceptionClass, String said, String line) {
        if (!exceptionClass.endsWith(NULL_POINTER)) {
            return Optional.empty();
        }
        boolean isNameless = NAMELESS.matcher(said).find();
        return stages().stream()
                .filter(stage -> said.contains("\"" + stage + "\" is null")
                        || (isNameless && line.matches(".*\\b" + stage + "\\b.*")))
                .filter(this::isLeftEmpty)
                .findFirst();
    }

    private List<String> stages() {
        return judge.exercise().stages().stream().map(Stage::name).toList();
    }

    private boolean isNotFilledIn(String name) {
        return stages().contains(name) && judge.survey().isNotFilledIn(name);
    }

    /** Not merely null or NaN, which a formula may give too. */
    private boolean isLeftEmpty(String name) {
        return stages().contains(name) && judge.runs().leavesEmpty(name) && isNotFilledIn(name);
    }
}
