package dev.backprop.grader.sandbox;

import dev.backprop.grader.sandbox.Reply.TimedOut;
import java.time.Duration;
import java.util.Optional;

/** What a submission has used of its time. */
final class Spending {

    private final Duration cpuLimit;
    private final Duration wallLimit;
    private Duration wall = Duration.ZERO;
    private Duration cpuOfFormerWorkers = Duration.ZERO;

    Spending(Duration cpuLimit, Duration wallLimit) {
        this.cpuLimit = cpuLimit;
        this.wallLimit = wallLimit;
    }

    synchronized void addWall(Duration request) {
        wall = wall.plus(request);
    }

    synchronized void addFormerWorker(Duration cpu) {
        cpuOfFormerWorkers = cpuOfFormerWorkers.plus(cpu);
    }

    synchronized Optional<TimedOut> wallExceededBy(Duration current) {
        return exceeded(Limit.SUBMISSION_WALL, wall.plus(current), wallLimit);
    }

    synchronized Optional<TimedOut> cpuExceededBy(Duration currentWorker) {
        return exceeded(Limit.SUBMISSION_CPU, cpuOfFormerWorkers.plus(currentWorker), cpuLimit);
    }

    /** Whether nothing more may be run. */
    Optional<TimedOut> exhausted() {
        return wallExceededBy(Duration.ZERO).or(() -> cpuExceededBy(Duration.ZERO));
    }

    private static Optional<TimedOut> exceeded(Limit limit, Duration used, Duration allowed) {
        return used.compareTo(allowed) > 0 ? Optional.of(new TimedOut(limit, allowed)) : Optional.empty();
    }
}
