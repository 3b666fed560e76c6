package dev.backprop.grader.grading;

import dev.backprop.grader.sandbox.Confinement;
import dev.backprop.grader.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The workers that examine a submission side by side. Each has exercises of its own, so that nobody's code comes between the calls of
 * somebody else's, and ends no worker but its own.
 */
final class Crew implements AutoCloseable {

    private final Workers lender;
    private final List<Sandbox> workers = new ArrayList<>();
    private int given;

    private Crew(Workers lender) {
        this.lender = lender;
        workers.add(lender.lend());
    }

    /** As many workers as are worth it for so many exercises. */
    static Crew of(Workers workers, int exercises) {
        Crew crew = new Crew(workers);
        while (crew.workers.size() < workers.sideBySide(exercises)) {
            crew.workers.add(workers.lend());
        }
        return crew;
    }

    /** A worker for the next exercise: in turn, so that equal submissions have equal neighbours. */
    Sandbox next() {
        return workers.get(given++ % workers.size());
    }

    /** A worker for what runs nothing. */
    Sandbox first() {
        return workers.get(0);
    }

    Confinement confinement() {
        return first().confinement();
    }

    /** Does something with each, those of one worker one after the other, and returns when all are done. */
    void each(List<ExerciseRun> runs, Consumer<ExerciseRun> action) {
        List<Callable<Void>> ways = runs.stream().collect(Collectors.groupingBy(ExerciseRun::worker)).values().stream()
                .<Callable<Void>>map(way -> () -> {
                    way.forEach(action);
                    return null;
                })
                .toList();
        if (ways.size() < 2) {
            runs.forEach(action);
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(ways.size());
        try {
            for (Future<Void> way : threads.invokeAll(ways)) {
                way.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while exercises were examined", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    @Override
    public void close() {
        workers.forEach(lender::takeBack);
    }
}
