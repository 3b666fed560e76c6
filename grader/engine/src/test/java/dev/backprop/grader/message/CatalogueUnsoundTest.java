package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatalogueUnsoundTest {

    @Test
    void repeats_the_fault() {
        assertThat(new CatalogueUnsound("no title").text())
                .isEqualTo("The grader cannot load its assignments: no title. Mend that, then build: mvn package");
    }
}
