package dev.backprop.grader.authoring;

import dev.backprop.grader.grading.Grader;
import dev.backprop.grader.grading.Grader.Ready;
import dev.backprop.grader.report.AssignmentReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Grades submissions one after the other, and compiles the next one meanwhile.
 *
 * @param grader of one assignment
 * @param progress is told the name of each submission before it is graded
 * @param refuse is told what was thrown where one could not be graded; throws it again where the grader itself failed
 */
record Pipeline(Grader grader, Consumer<String> progress, Consumer<RuntimeException> refuse) {

    /** Grades the folder of each submission with each seed and hands over its runs. */
    <S> void grade(
            List<S> submissions,
            Function<S, String> name,
            Function<S, Path> folder,
            List<Long> seeds,
            BiConsumer<S, List<Run>> judge) {
        List<Path> folders = submissions.stream().map(folder).toList();
        CompletableFuture<Ready> next = compile(folders, 0);
        for (int i = 0; i < submissions.size(); i++) {
            Ready ready = join(next);
            next = compile(folders, i + 1);
            progress.accept(name.apply(submissions.get(i)));
            List<List<AssignmentReport>> reports;
            try {
                reports = grader.grade(ready, seeds);
            } catch (RuntimeException e) {
                refuse.accept(e);
                continue;
            }
            List<Run> runs = new ArrayList<>();
            for (int run = 0; run < reports.size(); run++) {
                runs.add(Run.of(seeds.get(run), reports.get(run).get(0)));
            }
            judge.accept(submissions.get(i), runs);
        }
    }

    /** Nothing where there is no such submission. */
    private CompletableFuture<Ready> compile(List<Path> folders, int index) {
        return index < folders.size()
                ? CompletableFuture.supplyAsync(() -> grader.compile(folders.get(index)))
                : new CompletableFuture<>();
    }

    private static Ready join(CompletableFuture<Ready> next) {
        try {
            return next.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
