package dev.backprop.grader.sandbox;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.sandbox.SandboxMessages.JailFailed;

/** What came of trying the jail on this machine. */
public sealed interface JailTrial {

    /** A worker has started in it. */
    record Works(Jail jail) implements JailTrial {}

    /** It lacks something, and could not even be tried; or no worker starts in it. */
    record Fails(Message reason) implements JailTrial {}

    /** Tries it: starts a worker, as for grading. Takes a fifth of a second. */
    static JailTrial make() {
        BubblewrapJail jail;
        try {
            jail = BubblewrapJail.of(HostTool::find);
        } catch (MessageException e) {
            return new Fails(e.reason());
        }
        try (Sandbox sandbox = Sandbox.start(jail, Limits.standard())) {
            sandbox.confinement();
            return new Works(jail);
        } catch (WorkerNotStartedException e) {
            return new Fails(new JailFailed(e.said()));
        }
    }

    /** How many system calls the jail refuses; 0 where it has no filter for this machine's processor. */
    static int refusedCalls() {
        return SeccompFilter.here().isPresent() ? DeniedCall.values().length : 0;
    }
}
