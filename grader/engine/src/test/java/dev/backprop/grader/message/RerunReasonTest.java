package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RerunReasonTest {

    @Test
    void is_sure_of_what_decides() {
        assertThat(new RerunReason(RerunReason.What.SOURCES, "aa", "bb").text())
                .isEqualTo("Because: the submission itself is another one, aa then and bb now.");
    }

    @Test
    void only_suspects_what_rarely_does() {
        assertThat(new RerunReason(RerunReason.What.TIME, "", "").text())
                .isEqualTo("Perhaps because: it runs close to a time limit.");
    }
}
