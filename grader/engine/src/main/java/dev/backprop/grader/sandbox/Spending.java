package dev.backprop.grader.sandbox;

import dev.backprop.grader.sandbox.Reply.TimedOut;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** What a submission, or one of its exercises, has used of its time. */
final class Spending {

    private static final int LEAST_PART = 6;

    private final Duration cpuLimit;
    private final Duration wallLimit;
    private Duration wall = Duration.ZERO;
    private Duration cpuBefore = Duration.ZERO;

    Spending(Duration cpuLimit, Duration wallLimit) {
        this.cpuLimit = cpuLimit;
        this.wallLimit = wallLimit;
    }

    /** An account with what others have left of the submission's time, or with the least that each has. */
    static Spending beside(Collection<Spending> others, Limits limits) {
        return new Spending(
                rest(limits.submissionCpu(), others.stream().map(other -> other.cpuBefore)),
                rest(limits.submissionWall(), others.stream().map(other -> other.wall)));
    }

    private static Duration rest(Duration all, Stream<Duration> used) {
        Duration rest = all.minus(used.reduce(Duration.ZERO, Duration::plus));
        Duration least = all.dividedBy(LEAST_PART);
        return rest.compareTo(least) > 0 ? rest : least;
    }

    synchronized void addWall(Duration request) {
        wall = wall.plus(request);
    }

    /** Takes over a worker that has used so much already. */
    synchronized void beginAt(Duration cpuOfWorker) {
        cpuBefore = cpuBefore.minus(cpuOfWorker);
    }

    /** Gives up a worker that has used so much in its life: it has ended, or goes on at the expense of another account. */
    synchronized void endAt(Duration cpuOfWorker) {
        cpuBefore = cpuBefore.plus(cpuOfWorker);
    }

    synchronized Optional<TimedOut> wallExceededBy(Duration current) {
        return exceeded(Limit.SUBMISSION_WALL, wall.plus(current), wallLimit);
    }

    synchronized Optional<TimedOut> cpuExceededBy(Duration currentWorker) {
        return exceeded(Limit.SUBMISSION_CPU, cpuBefore.plus(currentWorker), cpuLimit);
    }

    /** Whether nothing more may be run. */
    Optional<TimedOut> exhausted() {
        return wallExceededBy(Duration.ZERO).or(() -> cpuExceededBy(Duration.ZERO));
    }

    private static Optional<TimedOut> exceeded(Limit limit, Duration used, Duration allowed) {
        return used.compareTo(allowed) > 0 ? Optional.of(new TimedOut(limit, allowed)) : Optional.empty();
    }
}
