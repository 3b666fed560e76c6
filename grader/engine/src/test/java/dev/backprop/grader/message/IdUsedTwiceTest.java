package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdUsedTwiceTest {

    @Test
    void names_the_places() {
        assertThat(new IdUsedTwice("net", List.of("04-net", "05-net")).text())
                .isEqualTo(
                        "Several assignments have the id net: 04-net, 05-net. Give each an id of its own, in assignment.json, in its"
                                + " class and as the artifactId in its pom.xml.");
    }
}
