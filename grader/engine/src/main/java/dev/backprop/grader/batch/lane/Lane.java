package dev.backprop.grader.batch.lane;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.grading.Grader;
import dev.backprop.grader.grading.Progress;
import dev.backprop.grader.grading.WarmWorkers;
import dev.backprop.grader.grading.Workers;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.JsonReport;
import dev.backprop.grader.report.PassMark;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.sandbox.JailChoice;
import dev.backprop.grader.sandbox.SandboxMessages.IsolationUnavailable;
import dev.backprop.grader.sources.Submission;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The lane's end of the line: takes orders until the other end is gone.
 *
 * <p>It grades in a thread of its own, so that it notices that end whatever it is doing, and nothing of it outlives the run.
 */
public final class Lane {

    private final Supplier<List<Assignment>> catalogue;
    private final Function<LaneSettings, Workers> workers;
    private final Line line;

    /** A lane that listens to {@code in} and answers on {@code out}, which nothing else may write to. */
    public Lane(Supplier<List<Assignment>> catalogue, InputStream in, OutputStream out) {
        this(
                catalogue,
                settings -> new WarmWorkers(JailChoice.named(settings.isolation()), settings.limits()),
                in,
                out);
    }

    /** @param workers where the settings' isolation and limits hold */
    public Lane(
            Supplier<List<Assignment>> catalogue,
            Function<LaneSettings, Workers> workers,
            InputStream in,
            OutputStream out) {
        this.catalogue = catalogue;
        this.workers = workers;
        this.line = new Line(in, out);
    }

    /**
     * Serves until the other end closes the line, or this one can do no more.
     *
     * @throws IOException if the other end says what is no order
     */
    public void serve() throws IOException, InterruptedException {
        leaveNothingBehind();
        Optional<LaneSettings> settings = line.receive(LaneSettings.class);
        if (settings.isPresent()) {
            BlockingQueue<Optional<LaneOrder>> orders = new LinkedBlockingQueue<>();
            CountDownLatch end = new CountDownLatch(1);
            start("grading", end, () -> work(settings.get(), orders));
            start("orders", end, () -> listen(orders));
            end.await();
        }
    }

    /** A run that is killed cannot take the lane's folder away; the workers' own, inside it, are gone before. */
    private static void leaveNothingBehind() {
        File temporary = new File(System.getProperty("java.io.tmpdir"));
        if (temporary.getName().startsWith(LaneProcess.TEMPORARY)) {
            temporary.deleteOnExit();
        }
    }

    private static void start(String name, CountDownLatch end, Runnable task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } finally {
                        end.countDown();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    private void listen(BlockingQueue<Optional<LaneOrder>> orders) {
        try {
            Optional<LaneOrder> order = line.receive(LaneOrder.class);
            while (order.isPresent()) {
                orders.add(order);
                order = line.receive(LaneOrder.class);
            }
            orders.add(order);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void work(LaneSettings settings, BlockingQueue<Optional<LaneOrder>> orders) {
        List<Assignment> assignments = catalogue.get();
        try (Workers ours = workers.apply(settings)) {
            Grader grader = new Grader(assignments, ours);
            line.send(new Hello(ours.confinement().jail().mode(), null));
            // None: there are no more, and its workers end with it, should this process go on.
            Optional<LaneOrder> order = orders.take();
            while (order.isPresent()) {
                line.send(answer(order.get(), settings, assignments, grader));
                order = orders.take();
            }
        } catch (MessageException e) {
            String refusal = e.reason() instanceof IsolationUnavailable unavailable
                    ? unavailable.reason()
                    : e.reason().text();
            say(new Hello(null, refusal));
        } catch (IOException theOtherEndIsGone) {
            // Then this process ends, too.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(Hello hello) {
        try {
            line.send(hello);
        } catch (IOException theOtherEndIsGone) {
            // Then this process ends, too.
        }
    }

    private static LaneReply answer(
            LaneOrder order, LaneSettings settings, List<Assignment> assignments, Grader grader) {
        try {
            return carriedOut(order, settings, assignments, grader);
        } catch (RuntimeException | StackOverflowError e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace, true));
            String reason = e instanceof MessageException told ? told.reason().text() : e.toString();
            return LaneReply.failed(reason, trace.toString());
        }
    }

    private static LaneReply carriedOut(
            LaneOrder order, LaneSettings settings, List<Assignment> assignments, Grader grader) {
        Reading reading = Reading.of(order, settings.charset());
        if (reading instanceof Reading.Failed failed) {
            return LaneReply.failed(failed.reason().text(), "");
        } else if (reading instanceof Reading.Rejected rejected) {
            if (order.assignments().isEmpty()) {
                return LaneReply.looked(List.of());
            }
            return rejected.sha256().equals(order.graded())
                    ? LaneReply.unchanged()
                    : LaneReply.graded(json(
                            grader.reject(order.id(), rejected.sha256(), rejected.reason(), options(order, settings))));
        }
        Submission submission = ((Reading.Read) reading).submission();
        if (order.assignments().isEmpty()) {
            return LaneReply.looked(Progress.started(assignments, submission));
        }
        return submission.sha256().equals(order.graded())
                ? LaneReply.unchanged()
                : LaneReply.graded(json(grader.grade(() -> submission, options(order, settings))));
    }

    private static Report.Options options(LaneOrder order, LaneSettings settings) {
        return new Report.Options(order.assignments(), null, null, settings.isolation(), PassMark.FULL)
                .withSeeds(order.seeds());
    }

    private static String json(Report report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JsonReport().write(report, new PrintStream(bytes, false, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
