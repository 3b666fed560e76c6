package dev.backprop.benchmark;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Judgement.Verdict;
import dev.backprop.grader.check.CheckOptions;
import dev.backprop.grader.check.Examination;
import dev.backprop.grader.check.GivenInputs;
import dev.backprop.grader.check.InProcessProgram;
import dev.backprop.grader.check.StudentProgram;
import dev.backprop.worker.wire.Value;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prints what share of the gradient mistakes this grader and two checks of the usual kind catch, and how often they
 * reject correct code, on the same inputs. Run by hand: {@code ASSIGNMENTS SEED CIFAR_INPUTS}.
 */
final class GradientCheckComparison {

    private static final int GRADED_RUNS = 2;
    private static final int SINGLE_INPUTS = 20;
    private static final int EXAMPLES = 20;

    /** What a mistake must change, beside the largest entry of a gradient, in order to show. */
    private static final double SHOWING = 1e-6;

    private final Subject subject;
    private final List<Folder> correct;
    private final List<Folder> mistakes;
    private final long seed;
    private final PrintWriter out;
    private final PrintWriter progress;

    private GradientCheckComparison(Subject subject, Path assignments, long seed, PrintWriter out, PrintWriter progress)
            throws Exception {
        this.subject = subject;
        Exercise<?, ?> exercise = subject.assignment().exercises().get(0);
        Path folder = assignments.resolve(subject.folder());
        correct = Folder.correct(exercise, folder);
        mistakes = Folder.mistakes(exercise, folder).stream()
                .filter(mistake -> mistake.loses().stream().anyMatch(subject.gradientChecks()::contains))
                .toList();
        this.seed = seed;
        this.out = out;
        this.progress = progress;
    }

    /** Prints the table of each subject. */
    public static void main(String[] arguments) throws Exception {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter progress = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        // What the submissions print is not to be mixed with the results.
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> failure.printStackTrace(progress));
        Path assignments = Path.of(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        out.println("(a) this grader, judging by stages");
        out.println("(b) ten random coordinates of each gradient, h = 1e-5, relative error above 1e-4");
        out.println("(c) all coordinates, h = 1e-6, |a - n| above 1e-5 + 1e-3 |n|");
        for (Subject subject : List.of(new SvmSubject(), new NetSubject())) {
            new GradientCheckComparison(subject, assignments, seed, out, progress).run(Integer.parseInt(arguments[2]));
        }
    }

    private void run(int cifarInputs) {
        out.println();
        out.printf(
                Locale.ROOT,
                "%s: %d gradient mistakes, %d correct submissions, seed %d%n",
                subject.assignment().id(),
                mistakes.size(),
                correct.size(),
                seed);
        out.printf("%-34s %3s %9s %9s %14s %11s%n", "", "", "runs", "caught", "false alarms", "undecided");

        List<List<CourseChecks>> drawn = new ArrayList<>();
        List<List<List<Value>>> inputs = new ArrayList<>();
        for (int run = 0; run < GRADED_RUNS; run++) {
            inputs.add(drawnByTheGrader(seed + run));
            drawn.add(inputs.get(run).stream().map(this::checks).toList());
        }
        print("a run of 100 small inputs", graded(inputs, drawn));
        List<Drawn> single = inputs.stream()
                .flatMap(run -> run.stream().limit(SINGLE_INPUTS).map(input -> new Drawn(input, run)))
                .toList();
        print("one small input", onEach(single, false));
        print(
                "one small input without a tie",
                onEach(
                        single.stream()
                                .filter(each -> subject.loss(each.input()).isSmooth())
                                .toList(),
                        false));
        SplittableRandom random = new SplittableRandom(seed);
        List<List<Value>> images = Stream.generate(() -> subject.ofCifarSize(EXAMPLES, random))
                .limit(cifarInputs)
                .toList();
        List<Drawn> large =
                images.stream().map(input -> new Drawn(input, images)).toList();
        print("one input of CIFAR's size", onEach(large, false));
        print("the same, where the mistake shows", onEach(large, true));
    }

    /** An input, and all those of its run. */
    private record Drawn(List<Value> input, List<List<Value>> run) {}

    private CourseChecks checks(List<Value> input) {
        return new CourseChecks(subject.loss(input), subject.blocks().size());
    }

    /** Three tallies, of (a), (b) and (c). */
    private static Tally[] tallies() {
        return new Tally[] {new Tally(), new Tally(), new Tally()};
    }

    /** The grader's whole examination beside both rules on each of its inputs. */
    private Tally[] graded(List<List<List<Value>>> inputs, List<List<CourseChecks>> runs) {
        Tally[] tallies = tallies();
        for (int run = 0; run < runs.size(); run++) {
            progress.println("run " + run);
            for (Folder folder : all()) {
                boolean wrong = !folder.loses().isEmpty();
                tallies[0].add(wrong, !folder.lost(seed + run).isEmpty());
                SplittableRandom random = new SplittableRandom(seed + run);
                InProcessProgram program = folder.program();
                boolean ten = false;
                boolean every = false;
                for (int i = 0; i < runs.get(run).size(); i++) {
                    List<double[]> gradients =
                            gradients(program, inputs.get(run).get(i));
                    CourseChecks checks = runs.get(run).get(i);
                    ten |= gradients == null || checks.tenCoordinatesReject(gradients, random);
                    every |= gradients == null || checks.allCoordinatesReject(gradients);
                }
                tallies[1].add(wrong, ten);
                tallies[2].add(wrong, every);
            }
        }
        return tallies;
    }

    /**
     * The grader's judgement by stages beside both rules, on single inputs.
     *
     * @param whereItShows whether to leave out where a mistake makes no difference: its gradients are those of the solution
     */
    private Tally[] onEach(List<Drawn> inputs, boolean whereItShows) {
        Tally[] tallies = tallies();
        for (int i = 0; i < inputs.size(); i++) {
            progress.println("input " + i);
            List<Value> input = inputs.get(i).input();
            CourseChecks checks = checks(input);
            SplittableRandom random = new SplittableRandom(seed + i);
            List<double[]> right =
                    Objects.requireNonNull(gradients(correct.get(0).program(), input));
            for (Folder folder : all()) {
                boolean wrong = !folder.loses().isEmpty();
                List<double[]> gradients = gradients(folder.program(), input);
                if (whereItShows && wrong && gradients != null && areTheSame(gradients, right)) {
                    continue;
                }
                // A crash or a wrong shape nobody overlooks.
                tallies[0].add(
                        wrong,
                        gradients == null
                                ? Verdict.WRONG
                                : GivenInputs.judge(
                                        folder.exercise(),
                                        folder.program(),
                                        input,
                                        inputs.get(i).run()));
                tallies[1].add(wrong, gradients == null || checks.tenCoordinatesReject(gradients, random));
                tallies[2].add(wrong, gradients == null || checks.allCoordinatesReject(gradients));
            }
        }
        return tallies;
    }

    /** Whether each entry is that of the other gradient, beside the largest one in its block. */
    private static boolean areTheSame(List<double[]> gradients, List<double[]> others) {
        for (int block = 0; block < gradients.size(); block++) {
            double largest =
                    DoubleStream.of(others.get(block)).map(Math::abs).max().orElse(0);
            for (int i = 0; i < gradients.get(block).length; i++) {
                if (!(Math.abs(gradients.get(block)[i] - others.get(block)[i]) <= SHOWING * largest)) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<Folder> all() {
        List<Folder> all = new ArrayList<>(mistakes);
        all.addAll(correct);
        return all;
    }

    /** The gradients row by row, or {@code null} where the program gives none of the parameters' shapes. */
    private @Nullable List<double[]> gradients(InProcessProgram program, List<Value> input) {
        Value pass;
        try {
            pass = program.call(
                            input.stream().map(GradientCheckComparison::copy).toList())
                    .pass();
        } catch (AssertionError noPass) {
            return null;
        }
        List<double[]> gradients = new ArrayList<>();
        for (int block = 0; block < subject.gradients().size(); block++) {
            String name = subject.gradients().get(block);
            Value.Matrix parameters = (Value.Matrix) input.get(subject.blocks().get(block));
            if (!(pass instanceof Value.Composite composite)
                    || !composite.names().contains(name)
                    || !(composite.values().get(composite.names().indexOf(name)) instanceof Value.Matrix gradient)
                    || gradient.rows() != parameters.rows()
                    || gradient.columns() != parameters.columns()) {
                return null;
            }
            gradients.add(gradient.data());
        }
        return gradients;
    }

    /** The inputs that the grader draws with a seed: what it calls a correct program with to judge the first stage. */
    private List<List<Value>> drawnByTheGrader(long drawingSeed) {
        List<List<Value>> inputs = new ArrayList<>();
        InProcessProgram solution = correct.get(0).program();
        StudentProgram recorder = arguments -> {
            inputs.add(arguments.stream().map(GradientCheckComparison::copy).toList());
            return solution.call(arguments);
        };
        Exercise<?, ?> exercise = subject.assignment().exercises().get(0);
        String first = exercise.stages().get(0).name();
        Examination.run(
                exercise, recorder, new CheckOptions(drawingSeed, CheckOptions.DEFAULT_TRIES, Optional.of(first)));
        return inputs;
    }

    private static Value copy(Value value) {
        if (value instanceof Value.Matrix matrix) {
            return new Value.Matrix(
                    matrix.rows(), matrix.columns(), matrix.data().clone());
        }
        return value instanceof Value.Wholes wholes
                ? new Value.Wholes(wholes.values().clone())
                : value;
    }

    private void print(String inputs, Tally[] tallies) {
        for (int rule = 0; rule < tallies.length; rule++) {
            Tally tally = tallies[rule];
            out.printf(
                    Locale.ROOT,
                    "%-34s (%c) %9d %8.1f%% %13.1f%% %10.1f%%%n",
                    rule == 0 ? inputs : "",
                    'a' + rule,
                    tally.wrong + tally.right,
                    100.0 * tally.caught / tally.wrong,
                    100.0 * tally.falseAlarms / tally.right,
                    100.0 * tally.undecided / (tally.wrong + tally.right));
        }
    }

    /** What became of the runs of one rule. */
    private static final class Tally {
        private int wrong;
        private int caught;
        private int right;
        private int falseAlarms;
        private int undecided;

        void add(boolean isWrong, boolean isRejected) {
            add(isWrong, isRejected ? Verdict.WRONG : Verdict.RIGHT);
        }

        void add(boolean isWrong, Verdict verdict) {
            int rejected = verdict == Verdict.WRONG ? 1 : 0;
            undecided += verdict == Verdict.INCONCLUSIVE ? 1 : 0;
            if (isWrong) {
                wrong++;
                caught += rejected;
            } else {
                right++;
                falseAlarms += rejected;
            }
        }
    }
}
