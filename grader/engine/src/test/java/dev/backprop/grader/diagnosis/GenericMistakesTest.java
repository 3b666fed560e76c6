package dev.backprop.grader.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.mistakes.GenericMistakes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each mistake makes of a batch's numbers, and that it is told from all the others by them. */
class GenericMistakesTest {

    private static final Stage<Batch.Input, Batch.Pass> GRADIENT = Stage.gradient("dX");
    private static final Stage<Batch.Input, Batch.Pass> VALUE = Stage.value("dX");

    /** They hold of right values as well: the diagnostician asks them only where many digits are wrong. */
    private static final Set<String> OF_PRECISION =
            Set.of("rounded-to-decimals", "single-precision", "few-digits", "finite-differences");

    private static final Map<String, Function<Batch, Entries>> MISTAKES = mistakes();

    private static Map<String, Function<Batch, Entries>> mistakes() {
        Map<String, Function<Batch, Entries>> mistakes = new LinkedHashMap<>();
        mistakes.put("zero", each(right -> 0));
        mistakes.put("same-on-every-input", each(right -> -1));
        mistakes.put("same-number-everywhere", batch -> {
            double sum = Arrays.stream(batch.rightData()).sum();
            return each(right -> sum).apply(batch);
        });
        mistakes.put("sign-flipped", each(right -> -right));
        mistakes.put("factor-n", batch -> each(right -> right * rows(batch)).apply(batch));
        mistakes.put("divided-by-n", batch -> each(right -> right / rows(batch)).apply(batch));
        mistakes.put("factor-two", each(right -> 2 * right));
        mistakes.put("factor-half", each(right -> right / 2));
        mistakes.put("factor-quarter", each(right -> right / 4));
        mistakes.put(
                "transposed", batch -> Entries.of(((SimpleMatrix) right(batch).as(SimpleMatrix.class)).transpose()));
        mistakes.put("positive-entries-twice", each(right -> right > 0 ? 2 * right : right));
        mistakes.put(
                "batch-of-one",
                batch -> each(right -> rows(batch) == 1 ? 0 : right).apply(batch));
        mistakes.put("rows-shared", GenericMistakesTest::lastRowEverywhere);
        mistakes.put(
                "integer-division",
                batch -> each(right -> right * Math.floorDiv(1, rows(batch))).apply(batch));
        mistakes.put("truncated-to-int", each(right -> (int) right));
        mistakes.put("rounded-to-int", each(Math::rint));
        mistakes.put("rounded-to-decimals", each(right -> Math.rint(1e6 * right) / 1e6));
        mistakes.put("single-precision", each(right -> (float) right));
        mistakes.put("few-digits", each(right -> right + 1e-7 * Math.sin(1000 * right)));
        mistakes.put(
                "finite-differences",
                batch -> Entries.of(batch.X()
                        .elementOp((int row, int column, double x) -> (Batch.loss(x + 1e-4) - Batch.loss(x)) / 1e-4)));
        mistakes.put("only-the-first", batch -> wrongIn(batch, k -> k < columns(batch)));
        mistakes.put("only-the-last", batch -> wrongIn(batch, k -> k % columns(batch) == columns(batch) - 1));
        return mistakes;
    }

    private static Entries wrongIn(Batch batch, IntPredicate where) {
        double[] data = batch.rightData();
        Arrays.setAll(data, k -> where.test(k) ? data[k] * data[k] - 1 : data[k]);
        return right(batch).with(data);
    }

    private static Function<Batch, Entries> mistake(String id) {
        return Objects.requireNonNull(MISTAKES.get(id), "write down what " + id + " makes of the numbers");
    }

    private static Function<Batch, Entries> each(DoubleUnaryOperator change) {
        return batch ->
                right(batch).with(Arrays.stream(batch.rightData()).map(change).toArray());
    }

    private static List<MistakeModel<Batch.Input, Batch.Pass>> models() {
        List<MistakeModel<Batch.Input, Batch.Pass>> models = new ArrayList<>(GenericMistakes.all());
        models.addAll(GenericMistakes.last());
        return models;
    }

    private static int columns(Batch batch) {
        return batch.X().getNumCols();
    }

    private static int rows(Batch batch) {
        return batch.X().getNumRows();
    }

    private static Entries right(Batch batch) {
        return Entries.of(batch.X()).with(batch.rightData());
    }

    private static Entries lastRowEverywhere(Batch batch) {
        double[] data = batch.rightData();
        int columns = batch.X().getNumCols();
        double[] shared = new double[data.length];
        for (int k = 0; k < data.length; k++) {
            shared[k] = data[data.length - columns + k % columns];
        }
        return right(batch).with(shared);
    }

    private static List<Explanation<Batch.Input, Batch.Pass>> explanations(
            Stage<Batch.Input, Batch.Pass> stage, List<Batch> attempts) {
        List<MistakeModel<Batch.Input, Batch.Pass>> models = models().stream()
                .filter(model -> model.concerns("dX", stage))
                .filter(model -> model.isPossibleOn(List.copyOf(attempts)))
                .toList();
        return Explanations.of(models).single();
    }

    private static List<String> named(Stage<Batch.Input, Batch.Pass> stage, Function<Batch, Entries> student) {
        List<Batch> attempts = Batch.attempts(student);
        return explanations(stage, attempts).stream()
                .filter(explanation -> attempts.stream().allMatch(explanation::holds))
                .map(explanation -> explanation.mistakes().get(0).id())
                .distinct()
                .toList();
    }

    static Stream<String> ids() {
        return models().stream().map(MistakeModel::id).distinct();
    }

    static Stream<String> idsThatAreNotOfPrecision() {
        return ids().filter(id -> !OF_PRECISION.contains(id));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void names_a_mistake_before_all_others(String id) {
        assertThat(named(GRADIENT, mistake(id))).startsWith(id);
    }

    @ParameterizedTest
    @MethodSource("idsThatAreNotOfPrecision")
    void confuses_a_mistake_with_no_other(String id) {
        assertThat(named(GRADIENT, mistake(id))).containsExactly(id);
    }

    @Test
    void finds_no_mistake_but_of_precision_in_a_right_value() {
        assertThat(named(GRADIENT, GenericMistakesTest::right)).isSubsetOf(OF_PRECISION);
    }

    /** Each is right to about seven digits, and only one was computed with floats. */
    @Test
    void tells_a_float_from_what_only_has_as_few_digits() {
        assertThat(named(VALUE, each(right -> (float) right))).contains("single-precision");
        assertThat(named(
                        VALUE,
                        batch -> each(right -> (float) (right * rows(batch)) / (double) rows(batch))
                                .apply(batch)))
                .contains("single-precision");
        assertThat(named(
                        VALUE,
                        batch -> each(right -> right * rows(batch) * (float) (1.0 / rows(batch)))
                                .apply(batch)))
                .contains("single-precision");
        assertThat(named(VALUE, mistake("rounded-to-decimals"))).startsWith("rounded-to-decimals");
        assertThat(named(VALUE, mistake("rounded-to-decimals"))).doesNotContain("single-precision");
        assertThat(named(VALUE, each(right -> right * (1 + 1e-7)))).containsExactly("few-digits");
        assertThat(named(GRADIENT, each(right -> right + 3e-8))).containsExactly("few-digits");
    }

    @Test
    void thinks_of_no_differences_where_there_is_no_gradient() {
        assertThat(named(VALUE, mistake("few-digits"))).containsExactly("few-digits");
        assertThat(named(VALUE, mistake("finite-differences"))).isEmpty();
    }

    /** What an add gate passes to each input is one number, so that it is halved is all that can be said. */
    @Test
    void one_number_in_every_entry_is_no_mistake_where_the_right_value_is_one_number_too() {
        List<Batch> attempts = Batch.attempts(batch -> Entries.of(0.0)).stream()
                .map(batch -> batch.X().copy())
                .map(X -> {
                    X.fill(X.get(0));
                    Batch right = new Batch(X, Entries.of(0));
                    return new Batch(X, each(entry -> entry / 2).apply(right));
                })
                .toList();

        assertThat(explanations(GRADIENT, attempts).stream()
                        .filter(explanation -> attempts.stream().allMatch(explanation::holds))
                        .map(explanation -> explanation.mistakes().get(0).id()))
                .containsExactly("factor-half");
    }

    @Test
    void says_nothing_of_an_edge_where_more_is_wrong_or_where_there_is_nothing_else() {
        assertThat(named(
                        GRADIENT,
                        batch -> wrongIn(batch, k -> k < columns(batch) || k == batch.rightData().length - 1)))
                .isEmpty();
        assertThat(named(GRADIENT, batch -> wrongIn(batch, k -> k < 2 * columns(batch))))
                .isEmpty();
        assertThat(named(GRADIENT, batch -> wrongIn(batch, k -> rows(batch) == 1)))
                .isEmpty();
        assertThat(named(GRADIENT, batch -> wrongIn(batch, k -> k < columns(batch) && rows(batch) == 4)))
                .isEmpty();
    }

    @Test
    void finds_nothing_in_a_value_that_is_wrong_in_one_entry_of_one_batch() {
        Function<Batch, Entries> doubledButOnce = batch -> {
            double[] data = each(right -> 2 * right).apply(batch).data();
            data[0] += rows(batch) == 4 && batch.X().getNumCols() == 3 ? 0.001 : 0;
            return right(batch).with(data);
        };

        assertThat(named(GRADIENT, doubledButOnce)).isEmpty();
    }
}
