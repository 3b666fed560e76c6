package dev.backprop.grader.diagnosis;

import dev.backprop.grader.check.Allocation;
import dev.backprop.grader.check.CheckResult;
import dev.backprop.grader.check.Evidence;
import dev.backprop.grader.diagnosis.DiagnosisMessages.Allocated;
import dev.backprop.grader.report.CheckStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Mistakes that are seen in what a program allocates: none of its values is wrong, and a large input is too much for it. */
final class Memory {

    private static final String JACOBIAN = "jacobian-formed";

    /** The ids of what is seen in memory. */
    static final List<String> IDS = List.of(JACOBIAN);

    private static final String LARGE = ".large";

    /** Of shorter rows a Jacobian takes no more than a few copies of the value do. */
    private static final int FEWEST_COLUMNS = 100;

    private Memory() {}

    /** Why a large input takes too much memory or time, where parts of it show that the program forms the matrix of all slopes. */
    static Optional<Diagnosis> diagnose(CheckResult result) {
        boolean gaveUp = result.status() == CheckStatus.ERROR || result.status() == CheckStatus.TIMEOUT;
        if (!gaveUp || !result.id().endsWith(LARGE)) {
            return Optional.empty();
        }
        List<Allocation> allocations =
                result.evidence().map(Evidence::allocations).orElse(List.of());
        boolean formsJacobians = !allocations.isEmpty()
                && allocations.stream()
                        .allMatch(each -> each.columns() >= FEWEST_COLUMNS && each.bytes() >= each.ofJacobians());
        if (!formsJacobians) {
            return Optional.empty();
        }
        Allocation larger = allocations.get(allocations.size() - 1);
        Diagnosis named = MistakePage.diagnosis(Set.of(JACOBIAN));
        return Optional.of(new Diagnosis(
                named.id(),
                named.title(),
                named.hint() + " "
                        + new Allocated(larger.rows(), larger.columns(), larger.bytes(), larger.forward()).text()));
    }
}
