package dev.backprop.assignments.flatsvm;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.check.CheckOptions;
import dev.backprop.grader.check.Examination;
import dev.backprop.grader.check.InProcessProgram;
import dev.backprop.grader.check.StudentProgram;
import dev.backprop.grader.numeric.Evaluation;
import dev.backprop.grader.numeric.GradientCheck;
import dev.backprop.grader.numeric.Ties;
import dev.backprop.grader.numeric.Verdict;
import dev.backprop.worker.wire.Value;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.ejml.simple.SimpleMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Prints what share of the gradient mistakes this grader and two checks of the usual kind catch, and how often they
 * reject correct code, on the same problems. Run by hand: {@code ASSIGNMENT SEED}.
 */
final class GradientCheckComparison {

    private static final List<String> GRADIENT_CHECKS = List.of("dscores", "dW", "dW.regularisation");
    private static final int GRADED_RUNS = 2;
    private static final int LARGE_PROBLEMS = 3;
    private static final int FEATURES = 3073;
    private static final int CLASSES = 10;

    private final List<Folder> correct;
    private final List<Folder> mistakes;
    private final long seed;
    private final PrintWriter out;
    private final PrintWriter progress;

    private GradientCheckComparison(
            List<Folder> correct, List<Folder> mistakes, long seed, PrintWriter out, PrintWriter progress) {
        this.correct = correct;
        this.mistakes = mistakes;
        this.seed = seed;
        this.out = out;
        this.progress = progress;
    }

    public static void main(String[] arguments) throws Exception {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter progress = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        // What the submissions print is not to be mixed with the results.
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        Path assignment = Path.of(arguments[0]);
        List<Folder> mistakes = Folder.mistakes(assignment).stream()
                .filter(folder -> folder.loses().stream().anyMatch(GRADIENT_CHECKS::contains))
                .toList();
        new GradientCheckComparison(Folder.correct(assignment), mistakes, Long.parseLong(arguments[1]), out, progress)
                .run();
    }

    private void run() {
        out.printf(
                Locale.ROOT,
                "%d gradient mistakes, %d correct submissions, seed %d%n",
                mistakes.size(),
                correct.size(),
                seed);
        out.println("(a) this grader (per problem: its numeric check of dW alone)");
        out.println("(b) ten random coordinates, h = 1e-5, relative error above 1e-4");
        out.println("(c) all coordinates, h = 1e-6, |a - n| above 1e-5 + 1e-3 |n|");
        out.println();
        out.printf("%-34s %3s %9s %9s %14s %11s%n", "", "", "runs", "caught", "false alarms", "undecided");

        List<List<SvmProblem>> drawn = new ArrayList<>();
        for (int run = 0; run < GRADED_RUNS; run++) {
            drawn.add(drawnByTheGrader(seed + run));
        }
        print("a run of 100 small problems", graded(drawn));
        List<SvmProblem> single =
                drawn.stream().flatMap(problems -> problems.stream().limit(20)).toList();
        print("one small problem", onEach(single));
        print(
                "one small problem without a tie",
                onEach(single.stream().filter(GradientCheckComparison::hasNoTie).toList()));
        SplittableRandom random = new SplittableRandom(seed);
        List<SvmProblem> large = new ArrayList<>();
        for (int i = 0; i < LARGE_PROBLEMS; i++) {
            large.add(cifarLike(20 + 10 * i, random));
        }
        print("one problem of CIFAR's size", onEach(large));
    }

    /** Three tallies, of (a), (b) and (c). */
    private static Tally[] tallies() {
        return new Tally[] {new Tally(), new Tally(), new Tally()};
    }

    /** The grader's whole examination beside both rules on each of its problems. */
    private Tally[] graded(List<List<SvmProblem>> runs) {
        Tally[] tallies = tallies();
        for (int run = 0; run < runs.size(); run++) {
            progress.println("run " + run);
            List<CourseChecks> checks =
                    runs.get(run).stream().map(CourseChecks::new).toList();
            for (Folder folder : all()) {
                boolean wrong = !folder.loses().isEmpty();
                tallies[0].add(wrong, folder.lost(seed + run).isEmpty() ? Verdict.PASS : Verdict.FAIL);
                SplittableRandom random = new SplittableRandom(seed + run);
                InProcessProgram program = folder.program();
                boolean ten = false;
                boolean every = false;
                for (int i = 0; i < checks.size(); i++) {
                    double[] gradient = gradient(program, runs.get(run).get(i));
                    ten |= gradient == null || checks.get(i).tenCoordinatesReject(gradient, random);
                    every |= gradient == null || checks.get(i).allCoordinatesReject(gradient);
                }
                tallies[1].add(wrong, ten ? Verdict.FAIL : Verdict.PASS);
                tallies[2].add(wrong, every ? Verdict.FAIL : Verdict.PASS);
            }
        }
        return tallies;
    }

    /** All three rules on single problems. */
    private Tally[] onEach(List<SvmProblem> problems) {
        Tally[] tallies = tallies();
        for (int i = 0; i < problems.size(); i++) {
            progress.println("problem " + i);
            CourseChecks checks = new CourseChecks(problems.get(i));
            SplittableRandom random = new SplittableRandom(seed + i);
            for (Folder folder : all()) {
                boolean wrong = !folder.loses().isEmpty();
                double[] gradient = gradient(folder.program(), problems.get(i));
                if (gradient == null) {
                    // A crash or a wrong shape nobody overlooks.
                    for (Tally tally : tallies) {
                        tally.add(wrong, Verdict.FAIL);
                    }
                    continue;
                }
                tallies[0].add(
                        wrong,
                        GradientCheck.compare(gradient, checks::at, checks.weights(), Ties.CONVEX, random.nextLong())
                                .verdict());
                tallies[1].add(wrong, checks.tenCoordinatesReject(gradient, random) ? Verdict.FAIL : Verdict.PASS);
                tallies[2].add(wrong, checks.allCoordinatesReject(gradient) ? Verdict.FAIL : Verdict.PASS);
            }
        }
        return tallies;
    }

    /** One problem in six has a margin at its kink on purpose. */
    private static boolean hasNoTie(SvmProblem problem) {
        Evaluation hinge = Svm.hinge(Svm.scores(problem), problem.y());
        for (int k = 0; k < hinge.kinkArguments().length; k++) {
            if (Math.abs(hinge.kinkArguments()[k]) <= hinge.tieTolerances()[k]) {
                return false;
            }
        }
        return true;
    }

    private List<Folder> all() {
        List<Folder> all = new ArrayList<>(mistakes);
        all.addAll(correct);
        return all;
    }

    /** dW row by row, or {@code null} where the program gives none of W's shape. */
    private static double @Nullable [] gradient(InProcessProgram program, SvmProblem problem) {
        Value pass;
        try {
            pass = program.call(List.of(
                            matrix(problem.W()),
                            matrix(problem.X()),
                            new Value.Wholes(problem.y().clone()),
                            new Value.Real(problem.lambda())))
                    .pass();
        } catch (AssertionError noPass) {
            return null;
        }
        return pass instanceof Value.Composite composite
                        && composite.values().get(composite.names().indexOf("dW")) instanceof Value.Matrix dW
                        && dW.rows() == problem.W().getNumRows()
                        && dW.columns() == problem.W().getNumCols()
                ? dW.data()
                : null;
    }

    private static Value matrix(SimpleMatrix matrix) {
        return new Value.Matrix(
                matrix.getNumRows(), matrix.getNumCols(), Entries.of(matrix).data());
    }

    /** The problems that the grader draws with a seed: what it calls a correct program with to judge the scores. */
    private List<SvmProblem> drawnByTheGrader(long drawingSeed) {
        List<SvmProblem> problems = new ArrayList<>();
        InProcessProgram solution = correct.get(0).program();
        StudentProgram recorder = new StudentProgram() {
            @Override
            public Answer call(List<Value> arguments) {
                problems.add(problem(arguments));
                return solution.call(arguments);
            }

            @Override
            public double[] callMany(String component, List<List<Value>> arguments) {
                return solution.callMany(component, arguments);
            }
        };
        Examination.run(
                FlatSvm.SVM_LOSS,
                recorder,
                new CheckOptions(drawingSeed, CheckOptions.DEFAULT_TRIES, Optional.of("scores")));
        return problems;
    }

    private static SvmProblem problem(List<Value> arguments) {
        return new SvmProblem(
                matrix(arguments.get(0)),
                matrix(arguments.get(1)),
                ((Value.Wholes) arguments.get(2)).values().clone(),
                ((Value.Real) arguments.get(3)).value());
    }

    private static SimpleMatrix matrix(Value value) {
        Value.Matrix matrix = (Value.Matrix) value;
        return new SimpleMatrix(
                matrix.rows(), matrix.columns(), true, matrix.data().clone());
    }

    /** Bytes less their mean, a column of ones, weights of 1e-4 and a small λ: the first hour of a well-known course. */
    private static SvmProblem cifarLike(int examples, SplittableRandom random) {
        SimpleMatrix X = new SimpleMatrix(examples, FEATURES);
        for (int feature = 0; feature < FEATURES - 1; feature++) {
            double sum = 0;
            for (int example = 0; example < examples; example++) {
                X.set(example, feature, random.nextInt(256));
                sum += X.get(example, feature);
            }
            for (int example = 0; example < examples; example++) {
                X.set(example, feature, X.get(example, feature) - sum / examples);
            }
        }
        SimpleMatrix W = new SimpleMatrix(FEATURES, CLASSES);
        for (int i = 0; i < W.getNumElements(); i++) {
            W.set(i, 1e-4 * random.nextGaussian());
        }
        int[] y = new int[examples];
        for (int example = 0; example < examples; example++) {
            X.set(example, FEATURES - 1, 1);
            y[example] = random.nextInt(CLASSES);
        }
        return new SvmProblem(W, X, y, 5e-6);
    }

    private void print(String problems, Tally[] tallies) {
        for (int rule = 0; rule < tallies.length; rule++) {
            Tally tally = tallies[rule];
            out.printf(
                    Locale.ROOT,
                    "%-34s (%c) %9d %8.1f%% %13.1f%% %10.1f%%%n",
                    rule == 0 ? problems : "",
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

        void add(boolean isWrong, Verdict verdict) {
            int rejected = verdict == Verdict.FAIL ? 1 : 0;
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
