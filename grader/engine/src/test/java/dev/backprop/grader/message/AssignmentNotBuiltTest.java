package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssignmentNotBuiltTest {

    @Test
    void says_where_an_assignment_is_announced() {
        assertThat(new AssignmentNotBuilt("04-net", "net").text())
                .isEqualTo(
                        "04-net has the id net, and the grader knows no assignment of that id. Name its class in the folder's"
                                + " src/main/resources/META-INF/services/dev.backprop.grader.assignment.Assignment and the folder in"
                                + " assignments/pom.xml, then build: mvn package");
    }
}
