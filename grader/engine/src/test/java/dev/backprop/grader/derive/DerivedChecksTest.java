package dev.backprop.grader.derive;

import static dev.backprop.grader.derive.Programs.lost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backprop.grader.assignment.AssignmentMessages.NextStep.InExample;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.derive.Programs.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerivedChecksTest {

    private static final Exercise<?, ?> STAGED = Programs.exercise(new StagedExpression());
    private static final Exercise<?, ?> MUL_MAX = Programs.exercise(new MulMax());
    private static final Exercise<?, ?> RIDGE = Programs.exercise(new RidgeLoss());

    private static double sigma(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** A correct program for the staged expression, with one of its lines changed by {@code mistake}. */
    private static Consumer<Scope> staged(String mistake) {
        return s -> {
            double x = s.num("x");
            double y = s.num("y");
            double sigy = sigma(y);
            double num = x + sigy;
            double sigx = mistake.equals("sigx halved") ? sigma(x) / 2 : sigma(x);
            double xpy = x + y;
            double xpysqr = mistake.equals("xpysqr doubled") ? 2 * xpy : xpy * xpy;
            double den = sigx + xpysqr;
            double invden = mistake.equals("invden wrong") ? 1 / (den + 1) : 1 / den;
            double f = num * invden;
            double dnum = invden;
            double dinvden = num;
            double dden = mistake.equals("dden from invden")
                    ? -invden * invden * dinvden
                    : mistake.equals("dden sign") ? dinvden / (den * den) : -dinvden / (den * den);
            double dsigx = dden;
            double dxpysqr = dden;
            double dxpy = 2 * xpy * dxpysqr;
            double dsigy = dnum;
            double slope = mistake.equals("slope of the right sigma") ? sigma(x) * (1 - sigma(x)) : sigx * (1 - sigx);
            double dx = mistake.equals("dx overwritten") ? slope * dsigx : slope * dsigx + dxpy + dnum;
            double dy = dxpy + sigy * (1 - sigy) * dsigy;
            Object[] all = {
                "sigy", sigy, "num", num, "sigx", sigx, "xpy", xpy, "xpysqr", xpysqr, "den", den, "invden", invden, "f",
                f, "dnum", dnum, "dinvden", dinvden, "dden", dden, "dsigx", dsigx, "dxpysqr", dxpysqr, "dxpy", dxpy,
                "dsigy", dsigy, "dx", dx, "dy", dy
            };
            for (int i = 0; i < all.length; i += 2) {
                s.put((String) all[i], all[i + 1]);
            }
        };
    }

    @Test
    void an_exercise_has_a_check_for_each_stage_and_those_of_behaviour() {
        assertThat(Programs.examine(STAGED, 1, staged("none")))
                .extracting(result -> result.id() + " " + result.maxScore())
                .contains("sigy 1.0", "dden 2.0", "dx 3.0", "purity 1.0", "exactness 1.0", "stability 1.0")
                .hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "dden from invden", "slope of the right sigma"})
    void correct_programs_keep_every_point(String variant) {
        for (int seed = 0; seed < 5; seed++) {
            assertThat(lost(Programs.examine(STAGED, seed, staged(variant)))).isEmpty();
        }
    }

    @Test
    void a_mistake_loses_its_own_stage() {
        assertThat(lost(Programs.examine(STAGED, 3, staged("dden sign")))).containsExactly("dden");
        assertThat(lost(Programs.examine(STAGED, 3, staged("dx overwritten")))).containsExactly("dx");
        assertThat(lost(Programs.examine(STAGED, 3, staged("invden wrong")))).containsExactly("invden");
        assertThat(lost(Programs.examine(STAGED, 3, staged("sigx halved")))).containsExactly("sigx");
    }

    /** The denominator can be 0 then, and its reciprocal infinite: right for the own denominator. */
    @Test
    void what_is_infinite_for_an_own_value_is_judged_elsewhere() {
        for (int seed = 0; seed < 5; seed++) {
            assertThat(lost(Programs.examine(STAGED, seed, staged("xpysqr doubled"))))
                    .containsExactly("xpysqr");
        }
    }

    private static Consumer<Scope> mulMax(double open, double closed) {
        return s -> {
            double d = s.num("z") - s.num("w");
            double max = Math.max(s.num("z"), s.num("w"));
            double xy = s.num("x") * s.num("y");
            s.put("xy", xy);
            s.put("max", max);
            s.put("sum", xy + max);
            s.put("f", 2 * (xy + max));
            s.put("dsum", 2.0);
            s.put("dxy", 2.0);
            s.put("dmax", 2.0);
            s.put("dx", 2 * s.num("y"));
            s.put("dy", 2 * s.num("x"));
            s.put("dz", d > 0 ? 2.0 : d == 0 ? 2 * open : 0.0);
            s.put("dw", d < 0 ? 2.0 : d == 0 ? 2 * closed : 0.0);
        };
    }

    @Test
    void at_a_tie_any_share_is_right() {
        assertThat(lost(Programs.examine(MUL_MAX, 1, mulMax(1, 0)))).isEmpty();
        assertThat(lost(Programs.examine(MUL_MAX, 1, mulMax(0, 1)))).isEmpty();
        assertThat(lost(Programs.examine(MUL_MAX, 1, mulMax(0.5, 0.5)))).isEmpty();
        assertThat(lost(Programs.examine(MUL_MAX, 1, mulMax(1.5, 0)))).containsExactly("dz");
    }

    private static Consumer<Scope> ridge(String mistake) {
        return s -> {
            double[] w = s.vec("w");
            double[] x = s.vec("x");
            double a = 0;
            double d = 0;
            for (int i = 0; i < w.length; i++) {
                a += w[i] * x[i];
                d += w[i] * w[i];
            }
            a = mistake.equals("a wrong") ? a + 1 : a;
            double b = a - s.num("y");
            double c = mistake.equals("c cubed") ? b * b * b : b * b;
            double e = s.num("lambda") * d;
            double[] dw = new double[w.length];
            for (int i = 0; i < w.length; i++) {
                dw[i] = 2 * b * x[i]
                        + (mistake.equals("dw forgets the regularisation") ? 0 : 2 * s.num("lambda") * w[i]);
            }
            Object[] all = {
                "a",
                a,
                "b",
                b,
                "c",
                c,
                "d",
                d,
                "e",
                e,
                "loss",
                c + e,
                "dc",
                1.0,
                "de",
                1.0,
                "db",
                2 * b,
                "dd",
                s.num("lambda"),
                "da",
                2 * b,
                "dw",
                dw
            };
            for (int i = 0; i < all.length; i += 2) {
                s.put((String) all[i], all[i + 1]);
            }
        };
    }

    @Test
    void a_fork_adds_up() {
        assertThat(lost(Programs.examine(RIDGE, 1, ridge("none")))).isEmpty();
        assertThat(lost(Programs.examine(RIDGE, 1, ridge("a wrong")))).containsExactly("a");
        assertThat(lost(Programs.examine(RIDGE, 1, ridge("c cubed")))).containsExactly("c");
        assertThat(lost(Programs.examine(RIDGE, 1, ridge("dw forgets the regularisation"))))
                .containsExactly("dw");
    }

    /** The inputs of the circuit, in a record of the author's. */
    public record Mine(double[] w, double[] x, double y, double lambda) {}

    /** Its stages and gradients. */
    public record Values(
            double a,
            double b,
            double c,
            double d,
            double e,
            double loss,
            double dc,
            double de,
            double db,
            double dd,
            double da,
            double[] dw) {}

    private static List<String> drawn(Exercise<?, ?> exercise) {
        List<String> drawn = new ArrayList<>();
        Programs.examine(exercise, 1, s -> {
            drawn.add(Arrays.toString(s.vec("w")) + Arrays.toString(s.vec("x")) + s.num("y") + " " + s.num("lambda"));
            ridge("none").accept(s);
        });
        return drawn;
    }

    @Test
    void equal_seeds_draw_equal_inputs_whosever_the_records_are() {
        assertThat(drawn(DerivedChecks.exercise(new RidgeLoss(), Mine.class, Values.class, Map.of())))
                .isNotEmpty()
                .isEqualTo(drawn(RIDGE));
    }

    private static Optional<InExample> inExample(String stage, Consumer<Scope> program) {
        return Programs.examine(STAGED, 1, program).stream()
                .filter(result -> result.id().equals(stage))
                .flatMap(result -> result.evidence().stream())
                .flatMap(evidence -> evidence.inExample().stream())
                .findFirst();
    }

    @Test
    void a_mistake_is_told_in_the_numbers_of_the_example() {
        assertThat(DerivedChecks.inNumbers(STAGED, "dx", "term-missing")).hasValueSatisfying(found -> {
            assertThat(found.formulas()).containsExactly("num = x + sigy", "sigx = σ(x)", "xpy = x + y");
            assertThat(found.inputs()).containsOnlyKeys("x", "y");
            assertThat(found.right().data()[0]).isCloseTo(2.0596, within(5e-5));
            assertThat(found.wrong())
                    .filteredOn(wrong -> wrong.remark().text().endsWith("Missing: what comes back through num."))
                    .singleElement()
                    .satisfies(wrong -> assertThat(wrong.value().data()[0]).isCloseTo(1.54743, within(5e-5)));
        });
        assertThat(DerivedChecks.inNumbers(STAGED, "den", "step-missing"))
                .hasValueSatisfying(found -> assertThat(found.formulas()).containsExactly("den = sigx + xpysqr"));
        assertThat(DerivedChecks.inNumbers(STAGED, "f", "term-missing")).isEmpty();
    }

    @Test
    void the_stages_that_a_mistake_can_be_made_in_are_known() {
        assertThat(DerivedChecks.stagesOf(STAGED, "term-missing")).containsExactly("dx", "dy");
    }

    @Test
    void what_comes_of_the_example_of_the_handout_is_known() {
        assertThat(inExample("dx", staged("dx overwritten"))).hasValueSatisfying(found -> {
            assertThat(found.entry()).isEqualTo("dx");
            assertThat(found.right()).isCloseTo(2.0596, within(5e-5));
            assertThat(found.yours()).isNotEqualTo(found.right());
            assertThat(found.at())
                    .extracting(InExample.Value::text)
                    .startsWith("x = 3", "y = -4")
                    .anyMatch(text -> text.startsWith("your dnum = "));
        });
        assertThat(inExample("dy", staged("dx overwritten"))).isEmpty();
        assertThat(inExample(
                        "dx",
                        scope -> staged(scope.num("x") == 3 ? "none" : "dx overwritten")
                                .accept(scope)))
                .isEmpty();
    }
}
