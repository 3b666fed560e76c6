package dev.backprop.grader.doctor;

import dev.backprop.grader.message.Message;

/** What the package {@code doctor} has to say; the words are in the bundle of this name. */
public final class DoctorMessages {

    private DoctorMessages() {}

    /** Which file names Java can open. */
    public record EncodingOfNames(String encoding, boolean holdsAll) implements Message {
        @Override
        public String text() {
            return inWords(holdsAll ? "EncodingOfNames" : "EncodingOfNames.poor", encoding);
        }
    }

    /** The jail has a filter of system calls. */
    public record FilterWorks(int calls) implements Message {}

    /** Files cannot be written where they have to. */
    public record FolderUnusable(String folder, String reason) implements Message {}

    /** Files can be written where they have to. */
    public record FolderUsable(String folder) implements Message {}

    /** What to do where the jail does not work, in commands to copy. */
    public record JailRemedy(Cause cause) implements Message {

        /** Why it does not work. Each constant has its words under {@code JailRemedy.} and its name. */
        public enum Cause {
            /** Bubblewrap is not installed. */
            NOT_INSTALLED,
            /** AppArmor, as Ubuntu sets it up from 23.10 on, lets named programs only make user namespaces. */
            APPARMOR,
            /** The kernel is set to allow no user namespaces, or none to ordinary users. */
            USER_NAMESPACES,
            /** The grader runs in a container, whose own walls forbid to build further ones. */
            CONTAINER,
            /** The grader is root, and the JDK lies where root only can look. */
            HIDDEN_JAVA,
            /** The system is no Linux. */
            NO_LINUX,
            /** Nobody knows. */
            UNKNOWN
        }

        /** Several lines. */
        @Override
        public String text() {
            return inWords("JailRemedy." + cause.name());
        }
    }

    /** Code can be shut in. */
    public record JailWorks(String version, String mode) implements Message {}

    /** The Java that grades, and that runs students' code, is fit for it. */
    public record JavaFound(String version, String home) implements Message {}

    /** The Java that grades is no longer the one that workers would be started with. */
    public record JavaReplaced(String running, String installed, String home) implements Message {}

    /** The Java that grades is no JDK. */
    public record JavaWithoutCompiler(String home) implements Message {}

    /** Without a jail there is little that limits what code uses up. */
    public record LimitsByTimeOnly() implements Message {}

    /** The jail limits what code uses up. */
    public record LimitsWork(String limits) implements Message {}

    /** How much room a folder has. */
    public record SpaceLeft(String folder, long mebibytes, boolean enough) implements Message {
        @Override
        public String text() {
            return inWords(enough ? "SpaceLeft" : "SpaceLeft.little", folder, mebibytes);
        }
    }

    /** No worker starts, or none compiles: nothing can be graded. */
    public record WorkerFails(String reason) implements Message {}

    /** A worker has started and compiled something. */
    public record WorkerStarts(long millis) implements Message {}
}
