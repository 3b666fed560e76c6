package dev.backprop.grader.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Shrinkable;
import org.junit.jupiter.api.Test;

class DrawingTest {

    /** Two sizes, and no number. */
    private record Sizes(List<Integer> least) implements Drawing.Form<List<Integer>> {
        @Override
        public List<Integer> most() {
            return List.of(5, 5);
        }

        @Override
        public List<Grid> grids(List<Integer> sizes) {
            return List.of();
        }

        @Override
        public List<Integer> made(List<Integer> sizes, List<int[]> numbers) {
            return sizes;
        }
    }

    private static List<Integer> smallest(List<Integer> least, Predicate<List<Integer>> fails) {
        Shrinkable<List<Integer>> found = IntStream.range(0, 100)
                .mapToObj(seed -> Drawing.of(new Sizes(least), new Random(seed)))
                .filter(drawn -> fails.test(drawn.value()) && drawn.value().get(1) > 3)
                .findFirst()
                .orElseThrow();
        Optional<Shrinkable<List<Integer>>> smaller = Optional.of(found);
        while (smaller.isPresent()) {
            found = smaller.get();
            smaller = found.shrink().filter(each -> fails.test(each.value())).findFirst();
        }
        return found.value();
    }

    @Test
    void sizes_get_as_small_as_they_can() {
        assertThat(smallest(List.of(1, 1), sizes -> true)).containsExactly(1, 1);
        assertThat(smallest(List.of(1, 2), sizes -> sizes.get(1) > 3)).containsExactly(1, 4);
    }

    @Test
    void sizes_that_have_to_agree_get_smaller_together() {
        assertThat(smallest(
                        List.of(1, 1), sizes -> sizes.get(0) > 1 && sizes.get(0).equals(sizes.get(1))))
                .containsExactly(2, 2);
        assertThat(smallest(List.of(1, 2), sizes -> sizes.get(0).equals(sizes.get(1))))
                .containsExactly(2, 2);
    }
}
