package dev.backprop.grader.authoring;

import dev.backprop.grader.authoring.specimen.Mistake;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckReport.Diagnosis;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of a mistake in all its runs. */
record MistakeResult(Mistake mistake, List<Run> runs) {

    MistakeResult {
        runs = List.copyOf(runs);
    }

    /** What became of a mistake at one check. */
    enum Marks {
        LOST,
        KEPT,
        LOST_BY_MISTAKE,
        KEPT_BY_MISTAKE
    }

    /** How a mistake is named: the worst of its runs. */
    enum Naming {
        /** It has no diagnosis, and is given none. */
        NONE,
        NAMED,
        /** It has a diagnosis, and is given none. */
        SILENT,
        /** It is given a diagnosis that it may not be given. */
        MISNAMED
    }

    Marks at(String check) {
        boolean expected = mistake.loses().contains(check);
        long lost = runs.stream()
                .filter(run -> run.lost().stream().map(CheckReport::id).anyMatch(check::equals))
                .count();
        if (expected) {
            return lost == runs.size() ? Marks.LOST : Marks.KEPT_BY_MISTAKE;
        }
        return lost == 0 ? Marks.KEPT : Marks.LOST_BY_MISTAKE;
    }

    /** In how many runs it lost marks where it must. */
    long caught() {
        return runs.stream()
                .filter(run -> run.lost().stream().map(CheckReport::id).anyMatch(mistake.loses()::contains))
                .count();
    }

    Naming naming() {
        return runs.stream()
                .map(this::naming)
                .reduce(Naming.NONE, (one, other) -> one.compareTo(other) < 0 ? other : one);
    }

    /** In how many runs it was named as itself. */
    long named() {
        return runs.stream().filter(run -> naming(run) == Naming.NAMED).count();
    }

    Naming naming(Run run) {
        Optional<String> name = run.named().map(MistakeResult::name);
        if (name.isPresent()) {
            return mistake.mayBeCalled(name.get()) ? Naming.NAMED : Naming.MISNAMED;
        }
        return mistake.diagnosis() == null ? Naming.NONE : Naming.SILENT;
    }

    /** The name that it was given in the first run that has this naming; null if in none. */
    @Nullable
    String nameGiven(Naming naming) {
        return runs.stream()
                .filter(run -> naming(run) == naming)
                .flatMap(run -> run.named().stream())
                .map(MistakeResult::name)
                .findFirst()
                .orElse(null);
    }

    static String name(CheckReport check) {
        Diagnosis diagnosis = check.diagnosis();
        return Objects.requireNonNull(diagnosis, "the check has a diagnosis").id();
    }
}
