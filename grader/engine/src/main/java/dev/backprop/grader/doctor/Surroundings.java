package dev.backprop.grader.doctor;

import dev.backprop.grader.doctor.DoctorMessages.JailRemedy.Cause;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.sandbox.SandboxMessages.JailFailed;
import dev.backprop.grader.sandbox.SandboxMessages.JailNeedsLinux;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What of a Linux decides whether jails can be made in it.
 *
 * @param root the root of its file system
 */
record Surroundings(Path root) {

    /** The likeliest reason for the failure of a jail, the surest signs first. */
    Cause causeOf(Message failure) {
        if (!(failure instanceof JailFailed failed)) {
            return failure instanceof JailNeedsLinux ? Cause.NO_LINUX : Cause.NOT_INSTALLED;
        }
        String said = failed.said();
        if (said.contains("Can't find source path") && said.contains("Permission denied")) {
            return Cause.HIDDEN_JAVA;
        }
        if (number("proc/sys/user/max_user_namespaces", 1) == 0
                || number("proc/sys/kernel/unprivileged_userns_clone", 1) == 0) {
            return Cause.USER_NAMESPACES;
        }
        if (isContainer()) {
            return Cause.CONTAINER;
        }
        return number("proc/sys/kernel/apparmor_restrict_unprivileged_userns", 0) == 1 ? Cause.APPARMOR : Cause.UNKNOWN;
    }

    private boolean isContainer() {
        return Stream.of(".dockerenv", "run/.containerenv", "run/systemd/container")
                .anyMatch(name -> Files.exists(root.resolve(name)));
    }

    private long number(String file, long otherwise) {
        try {
            return Long.parseLong(Files.readString(root.resolve(file)).strip());
        } catch (IOException | NumberFormatException e) {
            return otherwise;
        }
    }
}
