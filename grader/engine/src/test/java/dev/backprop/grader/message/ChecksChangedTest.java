package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.message.ChecksChanged.Difference;
import dev.backprop.grader.message.ChecksChanged.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksChangedTest {

    @Test
    void lists_the_differences_and_says_what_to_do() {
        assertThat(new ChecksChanged(
                                "checks.json",
                                "1.0",
                                List.of(
                                        new Difference(Kind.ADDED, "dX", "", "2"),
                                        new Difference(Kind.REMOVED, "dW", "3", ""),
                                        new Difference(Kind.POINTS, "loss", "1", "2"),
                                        new Difference(Kind.ORDER, "", "", "b, a"),
                                        new Difference(Kind.SEED, "", "7", "8")))
                        .text())
                .isEqualTo("""
                        checks.json records something else for version 1.0:
                          check dX (2) is new
                          check dW (3) is gone
                          check loss was worth 1 and is worth 2
                          the checks come in another order: b, a
                          the default seed was 7 and is 8
                        Equal versions give equal marks: raise the version in assignment.json and run grade verify --record.""");
    }
}
