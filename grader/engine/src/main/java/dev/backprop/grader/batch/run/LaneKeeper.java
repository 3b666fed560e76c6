package dev.backprop.grader.batch.run;

import dev.backprop.grader.batch.lane.Hello;
import dev.backprop.grader.batch.lane.LaneDiedException;
import dev.backprop.grader.batch.lane.LaneOrder;
import dev.backprop.grader.batch.lane.LaneProcess;
import dev.backprop.grader.batch.lane.LaneProgram;
import dev.backprop.grader.batch.lane.LaneReply;
import dev.backprop.grader.batch.lane.LaneReply.Outcome;
import dev.backprop.grader.batch.lane.LaneSettings;
import dev.backprop.grader.batch.run.RunMessages.BatchNeedsJail;
import dev.backprop.grader.batch.run.RunMessages.LanesDoNotStart;
import dev.backprop.grader.message.MessageException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps a lane: replaces it when it dies, and tries once more in a fresh one what the first has failed on. */
final class LaneKeeper implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    /** A machine may be short of processes or memory for a moment; one that starts no lane at all must fail nobody. */
    private static final int STARTS = 3;

    private final LaneProgram program;
    private final LaneSettings settings;
    private final Duration limit;
    private volatile @Nullable LaneProcess lane;
    private volatile boolean stopped;
    private @Nullable String isolation;

    /** @param limit for one submission and seed: far more than any may take */
    LaneKeeper(LaneProgram program, LaneSettings settings, Duration limit) {
        this.program = program;
        this.settings = settings;
        this.limit = limit;
    }

    /** Starts the lane, without waiting for it. */
    void begin() throws IOException {
        lane = LaneProcess.start(program, settings);
        if (stopped) {
            stop();
        }
    }

    /**
     * The mode of the lane's jail; waits until it has started.
     *
     * @throws MessageException if there is no jail here, or no lane can be started
     * @throws StoppedException if the run is stopped
     */
    String isolation() throws StoppedException {
        awaken();
        return isolation == null ? "" : isolation;
    }

    /**
     * What comes of an order, at the second attempt if need be.
     *
     * @throws MessageException if no lane can be started
     * @throws StoppedException if the run is stopped
     */
    LaneReply ask(LaneOrder order) throws StoppedException {
        return askBriefly(order, limit).orElseThrow();
    }

    /**
     * As {@link #ask}, for as long as patience lasts.
     *
     * @return what comes of it; empty where there is no answer by then, and the lane has given it up
     */
    Optional<LaneReply> askBriefly(LaneOrder order, Duration patience) throws StoppedException {
        boolean isBrief = patience.compareTo(limit) < 0;
        try {
            LaneReply first = askOnce(order, isBrief ? patience : limit);
            // What could not be read, without anything having broken, another lane cannot read either.
            if (first.outcome() != Outcome.FAILED || "".equals(first.detail())) {
                return Optional.of(first);
            }
            retire();
        } catch (LaneDiedException e) {
            if (isBrief && e.isLate()) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(askOnce(order, limit));
        } catch (LaneDiedException e) {
            return Optional.of(LaneReply.failed(
                    "The grader's own process died: " + e.getMessage() + ".", "stderr: " + e.detail()));
        }
    }

    private static int seeds(LaneOrder order) {
        List<Long> seeds = order.seeds();
        return seeds == null ? 1 : seeds.size();
    }

    /** Ends the lane at once; whoever waits for an answer is told that the run is stopped. */
    void stop() {
        stopped = true;
        LaneProcess current = lane;
        if (current != null) {
            current.kill();
        }
    }

    @Override
    public void close() {
        LaneProcess current = lane;
        lane = null;
        if (current != null) {
            current.close();
        }
    }

    private LaneReply askOnce(LaneOrder order, Duration eachSeed) throws StoppedException, LaneDiedException {
        LaneProcess current = awaken();
        try {
            return current.ask(order, eachSeed.multipliedBy(seeds(order)));
        } catch (LaneDiedException e) {
            requireGoingOn();
            retire();
            throw e;
        }
    }

    /** The lane, which has said its first word. */
    private LaneProcess awaken() throws StoppedException {
        String reason = "";
        for (int start = 0; start < STARTS; start++) {
            requireGoingOn();
            try {
                LaneProcess current = lane;
                if (current == null) {
                    begin();
                    isolation = null;
                    current = lane;
                }
                if (current != null && isolation == null) {
                    isolation = accepted(current.hello(START_LIMIT));
                }
                if (current != null && isolation != null) {
                    return current;
                }
            } catch (IOException e) {
                reason = e.toString();
            } catch (LaneDiedException e) {
                reason = e.getMessage() + "\n" + e.detail();
            }
            requireGoingOn();
            retire();
        }
        throw new MessageException(new LanesDoNotStart(reason));
    }

    private static String accepted(Hello hello) {
        if (hello.isolation() == null) {
            throw new MessageException(new BatchNeedsJail(String.valueOf(hello.refusal())));
        }
        return hello.isolation();
    }

    private void requireGoingOn() throws StoppedException {
        if (stopped) {
            throw new StoppedException();
        }
    }

    private void retire() {
        LaneProcess current = lane;
        lane = null;
        isolation = null;
        if (current != null) {
            current.kill();
            current.close();
        }
    }
}
