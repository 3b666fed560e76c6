package dev.backprop.grader.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.doctor.DoctorMessages.JailRemedy;
import dev.backprop.grader.doctor.DoctorMessages.JailRemedy.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JailRemedyTest {

    @ParameterizedTest
    @EnumSource(Cause.class)
    void fits_a_terminal_with_commands_set_off(Cause cause) {
        assertThat(new JailRemedy(cause).text()).doesNotContain("''", "\t");
    }

    @Test
    void has_an_apparmor_profile_to_copy() {
        assertThat(new JailRemedy(Cause.APPARMOR).text().lines())
                .containsSubsequence(
                        "  sudo tee /etc/apparmor.d/bwrap >/dev/null <<'END'",
                        "  abi <abi/4.0>,",
                        "  include <tunables/global>",
                        "  profile bwrap /usr/bin/bwrap flags=(unconfined) {",
                        "    userns,",
                        "    include if exists <local/bwrap>",
                        "  }",
                        "  END",
                        "  sudo apparmor_parser -r /etc/apparmor.d/bwrap",
                        "  sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0");
    }

    @Test
    void writes_the_settings_that_allow_namespaces() {
        assertThat(new JailRemedy(Cause.USER_NAMESPACES).text())
                .contains(
                        "  printf 'user.max_user_namespaces=10000\\nkernel.unprivileged_userns_clone=1\\n' | sudo tee");
    }
}
