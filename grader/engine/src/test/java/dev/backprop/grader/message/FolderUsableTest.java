package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FolderUsableTest {
    @Test
    void names_the_folder() {
        assertThat(new FolderUsable("/tmp").text()).isEqualTo("/tmp can be written to.");
    }
}
