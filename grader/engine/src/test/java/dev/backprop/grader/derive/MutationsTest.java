package dev.backprop.grader.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.check.CheckMessages.AlwaysZero;
import dev.backprop.grader.check.CheckResult;
import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Size;
import dev.backprop.grader.circuit.Vec;
import dev.backprop.grader.circuit.op.Dot;
import dev.backprop.grader.circuit.op.Max;
import dev.backprop.grader.circuit.op.Mean;
import dev.backprop.grader.circuit.op.Mult;
import dev.backprop.grader.circuit.op.Over;
import dev.backprop.grader.circuit.op.Square;
import dev.backprop.grader.circuit.op.Sum;
import dev.backprop.grader.diagnosis.Diagnosis;
import dev.backprop.grader.diagnosis.Diagnostician;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** All that can be done wrong in a circuit, each as a program: caught, in its own stage, and by name. */
@Tag("long")
class MutationsTest {

    /** About one of so many is chosen by its name, so that a new one changes none of the others. All take minutes: {@code -Dmutations.every=1}, in {@code .ci/long}. */
    private static final int EVERY = Integer.getInteger("mutations.every", 20);

    private static final int PAIRS = EVERY == 1 ? 10 : 4;

    /** What is to be seen, until an input shows why. */
    private static final String FEW_DIGITS = "few-digits";

    /** By circuit and mutation, why it is no mistake. */
    private static final Map<String, String> EQUIVALENT = equivalent();

    /** By circuit and mutation, why it may have the name of another. */
    private static final Map<String, String> ALIKE = Map.of(
            "SvmLoss dscores constant-changed (It looks as if 10 stood in the place of 1 in the gradient of (scores − scores[y] + 1).)",
            "where no two scores are 10 apart, there is no mask");

    /** These judge several stages, and follow what is wrong in one. */
    private static final Set<String> OF_ALL_STAGES = Set.of("purity", "exactness", "stability");

    private record Graded(List<CheckResult> results, List<Optional<Diagnosis>> diagnoses) {
        static Graded of(MutatedProgram program, Exercise<?, ?> exercise) {
            return of(program, exercise, 1);
        }

        static Graded of(MutatedProgram program, Exercise<?, ?> exercise, int seed) {
            // What is large takes such a program a second, and shares its diagnosis with the stage.
            Set<String> checks = new HashSet<>(OF_ALL_STAGES);
            for (Stage<?, ?> stage : exercise.stages()) {
                checks.add(stage.name());
                checks.add(DerivedStages.regularisation(stage.name()));
            }
            List<CheckResult> results = Programs.examine(exercise, seed, checks, program);
            return new Graded(results, new Diagnostician().diagnose(results));
        }

        /** Without the gradients that are zero in every case, because what they go on from is. */
        List<String> lost() {
            return results.stream()
                    .filter(result -> result.score() < result.maxScore())
                    .filter(result -> !(result.message().orElse(null) instanceof AlwaysZero))
                    .map(CheckResult::id)
                    .filter(id -> !OF_ALL_STAGES.contains(id))
                    .toList();
        }

        boolean isCaught(MutatedProgram program) {
            return Programs.lost(results).stream().anyMatch(program::isOwn);
        }

        /** A small number that is added to a probability is nothing beside it, unless that is smaller still. */
        boolean isSeenInLargeNumbersAlone(MutatedProgram program) {
            return !isCaught(program) && Programs.lost(results).contains("stability");
        }

        Optional<String> named(MutatedProgram program) {
            return of(program).map(Diagnosis::id);
        }

        Optional<Diagnosis> of(MutatedProgram program) {
            for (int i = 0; i < results.size(); i++) {
                if (program.isOwn(results.get(i).id()) && diagnoses.get(i).isPresent()) {
                    return diagnoses.get(i);
                }
            }
            return Optional.empty();
        }
    }

    private static Map<String, String> equivalent() {
        try (InputStream in =
                Objects.requireNonNull(MutationsTest.class.getResourceAsStream("equivalent-mutations.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toMap(
                            line -> line.substring(0, line.indexOf(": ")),
                            line -> line.substring(line.indexOf(": ") + 2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Circuit> circuits() {
        return List.of(
                new StagedExpression(),
                new MulMax(),
                new RidgeLoss(),
                new SigmoidNeuron(),
                new PRelu(),
                new SvmLoss(),
                new SoftmaxLoss(),
                new TwoLayerNet());
    }

    private static List<MutatedProgram> sample(Circuit circuit) {
        return MutatedProgram.all(circuit).stream()
                .filter(program -> Math.floorMod(program.toString().hashCode(), EVERY) == 0)
                .toList();
    }

    /** Another name is as true only if it holds on inputs that it was not found on. */
    private static boolean isTrue(MutatedProgram program, Exercise<?, ?> exercise, String name, Set<String> own) {
        Optional<String> again = Graded.of(program, exercise, 2).named(program);
        return again.filter(name.equals(FEW_DIGITS) ? own::contains : name::equals)
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("circuits")
    void are_caught_in_their_own_stage_and_named(Circuit circuit) {
        Exercise<?, ?> exercise = Programs.exercise(circuit);
        List<MutatedProgram> programs = sample(circuit);
        List<String> missed = new ArrayList<>();
        List<String> unnamed = new ArrayList<>();
        List<String> misnamed = new ArrayList<>();
        List<String> equivalent = new ArrayList<>();
        Map<String, Integer> otherNames = new TreeMap<>();
        int wrong = 0;
        for (MutatedProgram program : programs) {
            Graded graded = Graded.of(program, exercise);
            if (!program.differed() || graded.isSeenInLargeNumbersAlone(program)) {
                equivalent.add(circuit.getClass().getSimpleName() + " " + program);
                continue;
            }
            wrong++;
            // A value that is zero throughout counts as none, so what follows is judged at the right one.
            boolean isZero = program.mutation().leavesOutThePenalty();
            if (!graded.isCaught(program) || !(isZero || graded.lost().stream().allMatch(program::isOwn))) {
                missed.add(program + " lost " + graded.lost());
                continue;
            }
            String id = program.mutation().id();
            String name = graded.named(program).orElse("");
            if (name.isEmpty()) {
                unnamed.add(program.toString());
            } else if (!name.equals(id)) {
                otherNames.merge(id + " as " + name, 1, Integer::sum);
                if (!ALIKE.containsKey(circuit.getClass().getSimpleName() + " " + program)
                        && !isTrue(program, exercise, name, Set.of(id, FEW_DIGITS))) {
                    misnamed.add(program + " as " + name);
                }
            }
        }
        System.out.printf(
                "%s: %d mutations, %d wrong, %d caught, %d named, %d of these by an equal mistake's name, %d misnamed, %d equivalent%n",
                circuit.getClass().getSimpleName(),
                programs.size(),
                wrong,
                wrong - missed.size(),
                wrong - missed.size() - unnamed.size(),
                otherNames.values().stream().mapToInt(Integer::intValue).sum(),
                misnamed.size(),
                equivalent.size());
        otherNames.forEach((names, count) -> System.out.printf("  %d %s%n", count, names));
        unnamed.forEach(program -> System.out.println("  unnamed: " + program));
        assertThat(missed).isEmpty();
        assertThat(equivalent).isSubsetOf(EQUIVALENT.keySet());
        assertThat(misnamed).isEmpty();
        assertThat(unnamed).hasSizeLessThanOrEqualTo(wrong / 20);
    }

    /** Two at once in one stage, some of all pairs; without factors on one term, which are told alone, and two changes of one slope. */
    @ParameterizedTest
    @MethodSource("circuits")
    void two_at_once_are_named_together(Circuit circuit) {
        Exercise<?, ?> exercise = Programs.exercise(circuit);
        List<String> unnamed = new ArrayList<>();
        List<String> misnamed = new ArrayList<>();
        int wrong = 0;
        for (MutatedProgram program : pairs(circuit)) {
            Graded graded = Graded.of(program, exercise);
            if (program.differed() && graded.isCaught(program)) {
                wrong++;
                String name = graded.named(program).orElse("");
                Set<String> own = names(program);
                if (name.isEmpty()) {
                    unnamed.add(program.toString());
                } else if (!own.contains(name) && !isTrue(program, exercise, name, own)) {
                    misnamed.add(program + " as " + name);
                }
            }
        }
        System.out.printf(
                "%s: %d of %d pairs named; not: %s%n",
                circuit.getClass().getSimpleName(), wrong - unnamed.size(), wrong, unnamed);
        assertThat(misnamed).isEmpty();
        assertThat(unnamed).hasSizeLessThanOrEqualTo(wrong / 10);
    }

    /** Neighbours by a number that each name gives: a new mutation changes no pair but its own. */
    private static List<MutatedProgram> pairs(Circuit circuit) {
        List<MutatedProgram> programs = MutatedProgram.all(circuit).stream()
                .filter(program -> !program.mutation().isAlone())
                .sorted(Comparator.comparingInt(program -> program.toString().hashCode()))
                .toList();
        List<MutatedProgram> pairs = new ArrayList<>();
        for (int k = 1; pairs.size() < PAIRS; k++) {
            MutatedProgram first = programs.get(k - 1);
            MutatedProgram second = programs.get(k);
            if (!first.mutation().isSlopeOfTheStepOf(second.mutation())) {
                first.and(second).ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    /** One mistake before the other, or the other before the one. */
    private static Set<String> names(MutatedProgram pair) {
        String[] ids = pair.mutation().id().split("\\+", 2);
        return new HashSet<>(List.of(FEW_DIGITS, pair.mutation().id(), ids[1] + "+" + ids[0]));
    }

    private static MutatedProgram both(List<MutatedProgram> programs, String stage, String one, String other) {
        return programs.stream()
                .filter(each -> each.isOwn(stage) && each.mutation().id().equals(one))
                .flatMap(each -> programs.stream()
                        .filter(further -> further.mutation().id().equals(other))
                        .flatMap(further -> each.and(further).stream()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void two_at_once_have_a_line_each() {
        List<MutatedProgram> programs = MutatedProgram.all(new SvmLoss());
        MutatedProgram program = both(programs, "dscores", "term-missing", "mask-inverted");

        assertThat(Graded.of(program, Programs.exercise(new SvmLoss())).of(program))
                .get()
                .satisfies(diagnosis -> {
                    assertThat(diagnosis.id()).isEqualTo("term-missing+mask-inverted");
                    assertThat(diagnosis.title().lines()).hasSize(2);
                    assertThat(diagnosis.hint().lines()).hasSize(2);
                });
    }

    @Test
    void two_in_one_step_are_named_whichever_is_made_first() {
        List<MutatedProgram> programs = MutatedProgram.all(new SoftmaxLoss());
        String axis = "softmax-over-the-wrong-axis";
        String epsilon = "epsilon-in-the-logarithm";
        MutatedProgram program = both(programs, "loss", axis, epsilon);

        assertThat(Graded.of(program, Programs.exercise(new SoftmaxLoss())).named(program))
                .contains(axis + "+" + epsilon);
    }

    @Test
    void no_two_at_once_are_named_where_a_large_input_is_right() {
        SvmLoss circuit = new SvmLoss();
        MutatedProgram wrong = both(MutatedProgram.all(circuit), "dW", "true-class-missing", "last-term-only");

        assertThat(named(circuit, wrong)).contains("true-class-missing+last-term-only");
        assertThat(named(circuit, scope -> (isLarge(scope) ? MutatedProgram.correct(circuit) : wrong).accept(scope)))
                .isEmpty();
    }

    @Test
    void weights_are_updated_too_early_only_where_the_gradient_is_worked_out_from_them() {
        assertThat(MutatedProgram.all(new TwoLayerNet()))
                .filteredOn(program -> program.mutation().id().equals("weights-already-updated"))
                .extracting(program -> program.mutation().remark().text())
                .filteredOn(remark -> remark.contains(" 0.1·"))
                .containsExactlyInAnyOrder(
                        "It looks as if W2 - 0.1·dW2 stood in the place of W2 in dh1.",
                        "It looks as if b1 - 0.1·db1 stood in the place of b1 in dW1.",
                        "It looks as if W1 - 0.1·dW1 stood in the place of W1 in db1.");
    }

    @Test
    void the_numbers_of_another_value_are_called_by_its_name() {
        StagedExpression circuit = new StagedExpression();
        List<CheckResult> results = Programs.examine(Programs.exercise(circuit), 1, Set.of("f"), scope -> {
            MutatedProgram.correct(circuit).accept(scope);
            scope.put("f", scope.num("dxpysqr"));
        });

        assertThat(new Diagnostician().diagnose(results).get(0)).hasValueSatisfying(diagnosis -> {
            assertThat(diagnosis.id()).isEqualTo("numbers-of-another");
            assertThat(diagnosis.hint()).endsWith("These are the numbers of your dden, dsigx, dxpysqr.");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "den, sigy stood in the place of sigx in den,",
        "f, sigx stood in the place of num in f,",
        "dx, sigy stood in the place of sigx in dx,",
        // dden and dxpysqr are equal.
        "dy, dxpysqr stood in the place of dxpy in dy, dden stood in the place of dxpy in dy"
    })
    void another_value_in_a_formula_is_called_by_its_name(String stage, String where, @Nullable String said) {
        MutatedProgram program = MutatedProgram.all(new StagedExpression()).stream()
                .filter(each ->
                        each.isOwn(stage) && each.mutation().remark().text().equals("It looks as if " + where + "."))
                .findFirst()
                .orElseThrow();

        assertThat(Graded.of(program, Programs.exercise(new StagedExpression())).of(program))
                .hasValueSatisfying(diagnosis -> {
                    assertThat(diagnosis.id()).isEqualTo("another-value-taken");
                    assertThat(diagnosis.hint()).endsWith((said == null ? where : said) + ".");
                });
    }

    private static boolean isLarge(Programs.Scope scope) {
        return scope.mat("X").getNumRows() > 100;
    }

    private static List<String> named(SvmLoss circuit, Consumer<Programs.Scope> program) {
        List<CheckResult> results = Programs.examine(Programs.exercise(circuit), 1, Set.of("dW", "dW.large"), program);
        return new Diagnostician()
                .diagnose(results).stream()
                        .flatMap(Optional::stream)
                        .map(Diagnosis::id)
                        .toList();
    }

    /** dot = w₀x₀ + w₁x₁ − w₂, of w·(x, 1): nobody has written the 1. */
    @Test
    void the_bias_with_the_wrong_sign_is_a_term_with_the_wrong_sign() {
        List<CheckResult> results =
                Programs.examine(Programs.exercise(new SigmoidNeuron()), 1, Set.of("dot"), scope -> {
                    MutatedProgram.correct(new SigmoidNeuron()).accept(scope);
                    scope.put("dot", scope.num("dot") - 2 * scope.vec("w")[2]);
                });

        assertThat(new Diagnostician().diagnose(results).get(0)).hasValueSatisfying(diagnosis -> {
            assertThat(diagnosis.id()).isEqualTo("sign-of-a-term");
            assertThat(diagnosis.hint()).endsWith("Look at w·(x, 1).");
        });
    }

    @Test
    void a_gradient_of_which_a_term_is_missing_is_told_how_many_there_are() {
        Exercise<?, ?> exercise = Programs.exercise(new StagedExpression());
        MutatedProgram program = MutatedProgram.all(new StagedExpression()).stream()
                .filter(each -> each.isOwn("dx") && each.mutation().id().equals("term-missing"))
                .findFirst()
                .orElseThrow();

        assertThat(Graded.of(program, exercise).of(program)).get().satisfies(diagnosis -> {
            assertThat(diagnosis.id()).isEqualTo("term-missing");
            assertThat(diagnosis.hint()).endsWith("dx has 2 of its 3 terms. Missing: what comes back through num.");
        });
    }

    /** m = Σx/n, s = Σx²/n, f = s·m. */
    static final class Means extends Circuit {
        final Size n = size(1, 5);
        final Vec x = vector(n);
        final Num m = stage(Mean.mean(x));
        final Num s = stage(Over.over(Sum.sum(Square.square(x)), n));
        final Num f = output(Mult.mult(s, m));

        {
            backward(d(s), d(m), d(x));
            points(1);
        }
    }

    /** A stage that is worked out in another way. */
    private record Mistaken(String stage, Consumer<Programs.Scope> by) {}

    static List<Mistaken> inWholeNumbers() {
        return List.of(
                new Mistaken("m", scope -> scope.put("m", 1 / n(scope) * scope.num("m") * n(scope))),
                new Mistaken("s", scope -> scope.put("s", 1 / n(scope) * scope.num("s") * n(scope))),
                dx((n, x, ds, dm) -> 1 / n * (2 * ds * x + dm)),
                dx((n, x, ds, dm) -> 2 / n * ds * x + dm / n),
                dx((n, x, ds, dm) -> ds * 2 * x / n + 1 / n * dm));
    }

    /** An entry of dx. */
    private interface Entry {
        double of(int n, double x, double ds, double dm);
    }

    private static Mistaken dx(Entry entry) {
        return new Mistaken("dx", scope -> {
            double[] dx = scope.vec("x").clone();
            Arrays.setAll(dx, i -> entry.of(n(scope), dx[i], scope.num("ds"), scope.num("dm")));
            scope.put("dx", dx);
        });
    }

    private static int n(Programs.Scope scope) {
        return scope.vec("x").length;
    }

    @ParameterizedTest
    @MethodSource("inWholeNumbers")
    void a_mean_in_whole_numbers_is_called_so(Mistaken mistake) {
        List<CheckResult> results =
                Programs.examine(Programs.exercise(new Means()), 1, Set.of(mistake.stage()), scope -> {
                    MutatedProgram.correct(new Means()).accept(scope);
                    mistake.by().accept(scope);
                });

        assertThat(new Diagnostician().diagnose(results).get(0).map(Diagnosis::id))
                .contains("integer-division");
    }

    @Test
    void the_slope_of_another_value_is_called_by_its_name() {
        List<CheckResult> results = Programs.examine(Programs.exercise(new RidgeLoss()), 1, Set.of("db"), scope -> {
            MutatedProgram.correct(new RidgeLoss()).accept(scope);
            scope.put("db", 2 * scope.num("a") * scope.num("dc"));
        });

        assertThat(new Diagnostician().diagnose(results).get(0)).hasValueSatisfying(diagnosis -> {
            assertThat(diagnosis.id()).isEqualTo("another-value-taken");
            assertThat(diagnosis.hint()).contains("a stood in the place of b in db");
        });
    }

    /** y = max(w·x, v·x), given dy. */
    static final class LargerOfTwo extends Circuit {
        final Size D = size(1, 4);
        final Vec w = vector(D), v = vector(D), x = vector(D);
        final Num y = stage(Max.max(Dot.dot(w, x), Dot.dot(v, x)));
        final Num dy = upstream(y);

        {
            backward(d(x));
            points(1);
        }
    }

    @Test
    void a_maximum_that_hands_its_gradient_to_the_smaller_is_a_mask_the_wrong_way_round() {
        List<CheckResult> results = Programs.examine(Programs.exercise(new LargerOfTwo()), 1, Set.of("dx"), scope -> {
            MutatedProgram.correct(new LargerOfTwo()).accept(scope);
            double[] w = scope.vec("w");
            double[] v = scope.vec("v");
            double[] x = scope.vec("x");
            double ahead = 0;
            for (int i = 0; i < x.length; i++) {
                ahead += (w[i] - v[i]) * x[i];
            }
            double[] smaller = (ahead > 0 ? v : w).clone();
            Arrays.setAll(smaller, i -> smaller[i] * scope.num("dy"));
            scope.put("dx", smaller);
        });

        assertThat(new Diagnostician().diagnose(results).get(0).map(Diagnosis::id))
                .contains("mask-inverted");
    }

    @ParameterizedTest
    @CsvSource({
        "loss, softmax-over-the-wrong-axis",
        "loss, softmax-twice",
        "loss, probabilities-not-normalised",
        "loss, logarithm-missing",
        "loss, wrong-base",
        "dscores, softmax-over-the-wrong-axis",
        "dscores, softmax-twice",
        "dscores, probabilities-not-normalised",
        "dscores, true-class-not-subtracted",
        "dscores, true-class-added",
        "dscores, true-class-subtracted-too-often",
        "dscores, only-true-class",
        "dscores, true-class-missing",
        "dscores, one-part-averaged"
    })
    void what_a_cross_entropy_invites_is_named_in_all_its_forms(String stage, String id) {
        Exercise<?, ?> exercise = Programs.exercise(new SoftmaxLoss());
        List<MutatedProgram> programs = MutatedProgram.all(new SoftmaxLoss()).stream()
                .filter(each -> each.isOwn(stage) && each.mutation().id().equals(id))
                .toList();

        assertThat(programs)
                .isNotEmpty()
                .allSatisfy(program -> assertThat(
                                Graded.of(program, exercise).of(program).map(Diagnosis::id))
                        .contains(id));
    }
}
