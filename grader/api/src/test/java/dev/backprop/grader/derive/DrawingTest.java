package dev.backprop.grader.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Shrinkable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {

    /** N rows of two numbers, and a class for each. */
    private record Drawn(int rows, List<Double> numbers, List<Integer> classes) {}

    private record Rows(int parts) implements Drawing.Form<Drawn> {

        @Override
        public List<Integer> least() {
            return List.of(1);
        }

        @Override
        public List<Integer> most() {
            return List.of(5);
        }

        @Override
        public List<Grid> grids(List<Integer> sizes) {
            return List.of(
                    new Grid(sizes.get(0), 2, -2 * parts, 2 * parts, parts, Grid.Kind.NUMBER),
                    new Grid(sizes.get(0), 1, 0, 2, 1, Grid.Kind.LABEL));
        }

        @Override
        public Drawn made(List<Integer> sizes, List<int[]> numbers) {
            return new Drawn(
                    sizes.get(0),
                    Arrays.stream(numbers.get(0))
                            .mapToObj(number -> (double) number / parts)
                            .toList(),
                    Arrays.stream(numbers.get(1)).boxed().toList());
        }
    }

    private static Drawing<Drawn> drawn(int parts, long seed, Predicate<Drawn> holding) {
        Random random = new Random(seed);
        Drawing<Drawn> drawing = Drawing.of(new Rows(parts), random);
        while (!holding.test(drawing.value())) {
            drawing = Drawing.of(new Rows(parts), random);
        }
        return drawing;
    }

    /** As jqwik does it: the first simpler one on which it still holds, until there is none. */
    private static Drawn smallest(Shrinkable<Drawn> drawing, Predicate<Drawn> holding) {
        Optional<Shrinkable<Drawn>> simpler = Optional.of(drawing);
        Shrinkable<Drawn> smallest = drawing;
        while (simpler.isPresent()) {
            smallest = simpler.get();
            simpler =
                    smallest.shrink().filter(each -> holding.test(each.value())).findFirst();
        }
        return smallest.value();
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 100})
    void every_step_is_a_shorter_way_from_the_end(int parts) {
        for (long seed = 1; seed <= 50; seed++) {
            Drawing<Drawn> drawing = drawn(parts, seed, any -> true);
            assertThat(drawing.shrink())
                    .allSatisfy(each -> assertThat(each.distance()).isLessThan(drawing.distance()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 100})
    void what_always_fails_is_shown_on_short_numbers_that_differ(int parts) {
        for (long seed = 1; seed <= 50; seed++) {
            Drawn smallest = smallest(drawn(parts, seed, any -> true), any -> true);
            assertThat(smallest).isEqualTo(new Drawn(1, List.of(1.5, -0.5), List.of(0)));
        }
    }

    @Test
    void what_takes_two_rows_keeps_two() {
        Predicate<Drawn> twoRows = any -> any.rows() > 1;
        Drawn smallest = smallest(drawn(100, 1, twoRows), twoRows);
        assertThat(smallest.rows()).isEqualTo(2);
        assertThat(smallest.numbers()).doesNotContain(0.0).doesNotHaveDuplicates();
    }

    @Test
    void what_takes_a_zero_keeps_that_and_no_other() {
        Predicate<Drawn> zero = any -> any.numbers().contains(0.0);
        Drawn smallest = smallest(drawn(8, 1, zero), zero);
        assertThat(smallest.rows()).isEqualTo(1);
        assertThat(smallest.numbers()).containsOnlyOnce(0.0);
    }

    @Test
    void what_is_done_in_the_end_is_left_undone_where_it_does_not_matter() {
        Drawing<Drawn> changed = drawn(100, 1, any -> true)
                .changed(any -> new Drawn(
                        any.rows(), any.numbers().stream().map(number -> 1000.0).toList(), any.classes()));
        assertThat(smallest(changed, any -> true).numbers()).doesNotContain(1000.0);
        Predicate<Drawn> far = any -> any.numbers().contains(1000.0);
        assertThat(smallest(changed, far).rows()).isEqualTo(1);
    }

    @Test
    void a_seed_draws_the_same_again() {
        IntStream.range(0, 20)
                .forEach(seed -> assertThat(drawn(100, seed, any -> true).value())
                        .isEqualTo(drawn(100, seed, any -> true).value()));
    }
}
