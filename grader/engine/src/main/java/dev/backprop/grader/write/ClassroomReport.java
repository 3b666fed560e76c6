package dev.backprop.grader.write;

import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.Defused;
import dev.backprop.grader.report.ExitCode;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.ReportJson;
import dev.backprop.grader.report.ReportWriter;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The result of a GitHub Classroom runner: JSON in Base64, as {@code classroom-resources/autograding-grading-reporter} reads it
 * from {@code <RUNNER>_RESULTS}. It goes to {@code $GITHUB_OUTPUT} as the step's output {@code result} where that is set.
 *
 * <p>That reporter counts in two ways: its table shows the share of tests that passed times {@code max_score}, its notice (which
 * Classroom takes) the sum of the tests' scores. Both are right if all tests are worth the same, so a check of six points is six
 * tests of one; where points are not whole, of the largest number that divides them all.
 */
final class ClassroomReport implements ReportWriter {

    private static final int FORMAT = 1;
    private static final int LONGEST_MESSAGE = 4_000;
    /** Bounds what odd points can cost; the environment of a step holds no more either. */
    private static final int MOST_TESTS = 1_000;

    private final Optional<StepFile> output;

    ClassroomReport(Optional<Path> output) {
        this.output = output.map(StepFile::new);
    }

    @Override
    public String name() {
        return "classroom";
    }

    /** In a step of GitHub Actions it writes nothing to the stream. */
    @Override
    public boolean sharesItsStream() {
        return output.isPresent();
    }

    @Override
    public void write(Report report, PrintStream out) {
        String json = ReportJson.text(result(report));
        String result = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        if (output.isPresent()) {
            output.get().append("result=" + result + "\n");
        } else {
            out.print(result + "\n");
        }
    }

    @SuppressWarnings("unused") // the fields of the format, read by Gson
    private record Result(int version, String status, double max_score, List<Test> tests) {}

    /** A missing {@code score} would make the grade NaN, and only {@code line_no} 0 means that there is none. */
    @SuppressWarnings("unused")
    private record Test(
            String name,
            String status,
            double score,
            String message,
            String test_code,
            String filename,
            int line_no,
            double duration) {}

    private static Result result(Report report) {
        List<AssignmentReport> counted = report.counted();
        BigDecimal unit = unit(counted.stream().flatMap(assignment -> assignment.checks().stream()));
        List<Test> tests = new ArrayList<>();
        for (AssignmentReport assignment :
                counted.stream().flatMap(each -> each.byExercise().stream()).toList()) {
            String prefix = counted.size() == 1 ? "" : assignment.id() + " ";
            String failure = assignment.status() == AssignmentStatus.GRADED ? "" : message(assignment);
            if (!failure.isEmpty() && PointsText.maxScore(assignment.checks()) == 0) {
                tests.add(test(prefix + assignment.title(), "error", 0, failure));
            }
            for (CheckReport check : assignment.checks()) {
                int first = tests.size();
                add(check, prefix, unit, tests);
                if (!failure.isEmpty() && tests.size() > first) {
                    // The reporter prints the message of an error only; said once, it is enough.
                    tests.set(first, test(tests.get(first).name(), "error", 0, failure));
                    failure = "";
                }
            }
        }
        boolean passed = ExitCode.of(report, report.options().pass()) == ExitCode.PASSED;
        if (tests.isEmpty()) {
            // Of no tests at all the reporter works out 0/0.
            tests.add(test(Labels.of("untouched"), passed ? "pass" : "fail", 0, ""));
        }
        boolean error = tests.stream().anyMatch(test -> test.status().equals("error"));
        return new Result(FORMAT, passed ? "pass" : error ? "error" : "fail", report.maxScore(), tests);
    }

    private static String message(AssignmentReport assignment) {
        String status = Labels.of(assignment.status());
        return assignment.title() + ": " + (assignment.text() == null ? status : assignment.text());
    }

    private static void add(CheckReport check, String prefix, BigDecimal unit, List<Test> tests) {
        int all = units(check.maxScore(), unit);
        int earned = units(check.score(), unit);
        for (int i = 0; i < all; i++) {
            String name = prefix + check.id() + (all == 1 ? "" : " " + Labels.of("classroom.part", i + 1, all));
            boolean passed = i < earned;
            tests.add(test(name, passed ? "pass" : "fail", passed ? unit.doubleValue() : 0, ""));
        }
    }

    private static Test test(String name, String status, double score, String message) {
        return new Test(Defused.line(name), status, score, Defused.lines(message, LONGEST_MESSAGE), "", "", 0, 0);
    }

    private static int units(double points, BigDecimal unit) {
        return BigDecimal.valueOf(points).divide(unit).intValueExact();
    }

    /** The largest number of points that divides the points of every check, earned and not. */
    private static BigDecimal unit(Stream<CheckReport> checks) {
        List<BigDecimal> points = checks.flatMap(check -> Stream.of(check.score(), check.maxScore()))
                .map(BigDecimal::valueOf)
                .toList();
        int scale = points.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        BigInteger divisor = points.stream()
                .map(number -> number.setScale(scale).unscaledValue())
                .reduce(BigInteger.ZERO, BigInteger::gcd);
        BigDecimal unit = divisor.signum() == 0 ? BigDecimal.ONE : new BigDecimal(divisor, scale);
        BigDecimal all = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.compareTo(unit.multiply(BigDecimal.valueOf(2L * MOST_TESTS))) > 0) {
            throw new IllegalArgumentException("the checks' points are multiples of nothing larger than "
                    + unit.toPlainString() + ", too fine for GitHub Classroom: use whole points, halves or tenths");
        }
        return unit;
    }
}
