package dev.backprop.grader.message;

/** What to do where the jail does not work, in commands to copy. */
public record JailRemedy(Cause cause) implements Message {

    /** Why it does not work. */
    public enum Cause {
        /** Bubblewrap is not installed. */
        NOT_INSTALLED("install"),
        /** AppArmor, as Ubuntu sets it up from 23.10 on, lets named programs only make user namespaces. */
        APPARMOR("apparmor"),
        /** The kernel is set to allow no user namespaces, or none to ordinary users. */
        USER_NAMESPACES("namespaces"),
        /** The grader runs in a container, whose own walls forbid to build further ones. */
        CONTAINER("container"),
        /** The grader is root, and the JDK lies where root only can look. */
        HIDDEN_JAVA("hidden"),
        /** The system is no Linux. */
        NO_LINUX("system"),
        /** Nobody knows. */
        UNKNOWN("unknown");

        private final String key;

        Cause(String key) {
            this.key = key;
        }
    }

    /** Several lines. */
    @Override
    public String text() {
        return Words.of("JailRemedy." + cause.key);
    }
}
