package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JailNeedsLinuxTest {
    @Test
    void says_what_this_system_is() {
        assertThat(new JailNeedsLinux("Mac OS X").text())
                .isEqualTo("The jail, bubblewrap, needs Linux, and this is Mac OS X.");
    }
}
