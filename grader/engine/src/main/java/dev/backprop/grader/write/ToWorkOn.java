package dev.backprop.grader.write;

import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is worth saying of some checks.
 *
 * @param next the one to work on next; empty where all passed or could not run
 * @param alike all of which the same is to be said as of {@code next}, itself among them; empty where there is none
 * @param others further ones that there is something to say about
 */
record ToWorkOn(Optional<CheckReport> next, List<CheckReport> alike, List<CheckReport> others) {

    private static final String NEVER_A_VALUE = "NeverAValue";

    static ToWorkOn of(List<CheckReport> checks) {
        // What has no input of its own may only refer to another check.
        Optional<CheckReport> next = first(checks, ToWorkOn::changesAnArgument)
                .or(() -> first(
                        checks,
                        check -> check.status().isFailure()
                                && (check.counterexample() != null || says(check, NEVER_A_VALUE))))
                .map(check -> wrongBefore(check, checks)
                        .or(() -> emptyBefore(check, checks))
                        .orElse(check))
                .or(() -> first(checks, check -> check.status().isFailure()))
                .or(() -> toFillIn(checks));
        List<CheckReport> alike = next.map(check -> alike(check, checks)).orElse(List.of());
        List<CheckReport> others = checks.stream()
                .filter(check -> check.status() != CheckStatus.PASSED || check.text() != null)
                .filter(check -> check.status() != CheckStatus.TODO
                        || waits(check)
                        || toFillIn(checks)
                                .filter(first -> check.equals(first)
                                        || (check.stage() == null
                                                && check.alike().equals(first.alike())))
                                .isPresent())
                .filter(check -> !alike.contains(check))
                .toList();
        return new ToWorkOn(next, alike, others);
    }

    /** A value that the call had finished when it broke off, and that is wrong: that may be why it did. */
    private static Optional<CheckReport> wrongBefore(CheckReport broken, List<CheckReport> checks) {
        return first(
                checks,
                check -> broken.status() == CheckStatus.ERROR
                        && check.status() == CheckStatus.FAILED
                        && check.counterexample() != null
                        && broken.counterexample() != null
                        && check.counterexample()
                                .inputs()
                                .equals(broken.counterexample().inputs()));
    }

    /** A stage that is not filled in before one that is never a number: that may be why. */
    private static Optional<CheckReport> emptyBefore(CheckReport broken, List<CheckReport> checks) {
        return says(broken, NEVER_A_VALUE)
                ? first(checks.subList(0, checks.indexOf(broken)), check -> says(check, "NotFilledIn"))
                : Optional.empty();
    }

    /** A call that broke off where nobody can see it leaves many values out for one reason. */
    private static List<CheckReport> alike(CheckReport shown, List<CheckReport> checks) {
        return checks.stream()
                .filter(check -> check.equals(shown)
                        || (shown.status().isFailure()
                                && check.status() == shown.status()
                                && check.text() != null
                                && check.alike().equals(shown.alike())))
                .toList();
    }

    /** What is worked out from an argument afterwards is wrong where nothing is to be mended. */
    private static boolean changesAnArgument(CheckReport check) {
        return check.status() == CheckStatus.FAILED && says(check, "ArgumentChanged");
    }

    /** A stage that somebody wrote before one that it follows from wonders why it has no points. */
    private static boolean waits(CheckReport check) {
        return waitsFor(check).isPresent();
    }

    /** The check that has to be passed or filled in first. */
    static Optional<String> waitsFor(CheckReport check) {
        return Optional.ofNullable(check.message())
                .filter(said -> said.code().equals("WaitsFor") || said.code().equals("WaitsForZero"))
                .map(said -> (String) said.arguments().get("stage"));
    }

    private static boolean says(CheckReport check, String code) {
        return check.message() != null && check.message().code().equals(code);
    }

    /** The first stage that is not filled in; empty where all are. */
    static Optional<CheckReport> toFillIn(List<CheckReport> checks) {
        return first(checks, check -> check.status() == CheckStatus.TODO);
    }

    private static Optional<CheckReport> first(List<CheckReport> checks, Predicate<CheckReport> condition) {
        return checks.stream().filter(condition).findFirst();
    }
}
