package dev.backprop.grader.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.doctor.DoctorMessages.JailRemedy.Cause;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.sandbox.SandboxMessages.JailFailed;
import dev.backprop.grader.sandbox.SandboxMessages.JailNeedsLinux;
import dev.backprop.grader.sandbox.SandboxMessages.JailToolMissing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurroundingsTest {

    private static final Message FAILED = new JailFailed("bwrap: setting up uid map: Permission denied");

    @TempDir
    private Path root;

    @Test
    void has_no_idea_where_there_is_no_sign() {
        assertThat(new Surroundings(root).causeOf(FAILED)).isEqualTo(Cause.UNKNOWN);
    }

    @Test
    void needs_no_sign_where_something_is_missing() {
        assertThat(new Surroundings(root).causeOf(new JailToolMissing("bwrap", "bubblewrap")))
                .isEqualTo(Cause.NOT_INSTALLED);
        assertThat(new Surroundings(root).causeOf(new JailNeedsLinux("Mac OS X")))
                .isEqualTo(Cause.NO_LINUX);
    }

    @ParameterizedTest
    @CsvSource({
        "proc/sys/kernel/apparmor_restrict_unprivileged_userns, 1, APPARMOR",
        "proc/sys/kernel/apparmor_restrict_unprivileged_userns, 0, UNKNOWN",
        "proc/sys/user/max_user_namespaces, 0, USER_NAMESPACES",
        "proc/sys/user/max_user_namespaces, 96365, UNKNOWN",
        "proc/sys/kernel/unprivileged_userns_clone, 0, USER_NAMESPACES",
        "proc/sys/kernel/unprivileged_userns_clone, nonsense, UNKNOWN",
        ".dockerenv, '', CONTAINER",
        "run/.containerenv, '', CONTAINER",
    })
    void knows_the_signs(String file, String contents, Cause cause) throws IOException {
        write(file, contents);

        assertThat(new Surroundings(root).causeOf(FAILED)).isEqualTo(cause);
    }

    @Test
    void blames_a_container_rather_than_the_apparmor_of_its_host() throws IOException {
        write("proc/sys/kernel/apparmor_restrict_unprivileged_userns", "1\n");
        write(".dockerenv", "");

        assertThat(new Surroundings(root).causeOf(FAILED)).isEqualTo(Cause.CONTAINER);
    }

    @Test
    void sees_that_the_java_is_hidden() throws IOException {
        write(".dockerenv", "");

        assertThat(new Surroundings(root)
                        .causeOf(new JailFailed("bwrap: Can't find source path /root/jdk: Permission denied")))
                .isEqualTo(Cause.HIDDEN_JAVA);
    }

    private void write(String file, String contents) throws IOException {
        Path path = root.resolve(file);
        Path folder = path.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(path, contents);
    }
}
