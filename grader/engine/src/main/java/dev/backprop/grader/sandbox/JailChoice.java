package dev.backprop.grader.sandbox;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.sandbox.SandboxMessages.IsolationUnavailable;
import dev.backprop.grader.sandbox.SandboxMessages.IsolationUnknown;
import dev.backprop.grader.sandbox.SandboxMessages.JailFailed;
import dev.backprop.grader.sandbox.SandboxMessages.NoFilter;
import dev.backprop.grader.sandbox.SandboxMessages.NoJail;
import dev.backprop.grader.sandbox.SandboxMessages.NoJailAskedFor;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which jail a sandbox takes, and what it does where that jail does not work.
 *
 * <p>Nothing is probed beforehand: whether a jail works shows when the first worker is started in it, which costs nothing where
 * it does. Once a worker has started, the choice is made for good, so that no submission's code can loosen its jail.
 */
public final class JailChoice {

    private final Confinement wanted;
    private final Otherwise otherwise;

    private JailChoice(Confinement wanted, Otherwise otherwise) {
        this.wanted = wanted;
        this.otherwise = otherwise;
    }

    /** What to do where the jail does not work. */
    private enum Otherwise {
        /** It is the grader that fails. */
        FAIL,
        /** What was asked for cannot be done. */
        REFUSE,
        /** Go on without, and say so. */
        DO_WITHOUT
    }

    /**
     * The choice that a person has made.
     *
     * @param isolation {@code auto}: a jail if it works, else none, and the report says why; {@code bubblewrap}: a jail or
     *     nothing; {@code process}: none
     * @throws MessageException if there is no such isolation, or if it needs what this machine does not have
     */
    public static JailChoice named(String isolation) {
        return named(isolation, HostTool::find);
    }

    static JailChoice named(String isolation, Function<HostTool, Optional<Path>> tools) {
        return switch (isolation) {
            case "process" -> new JailChoice(withoutJail(new NoJailAskedFor()), Otherwise.FAIL);
            case "auto" -> jail(Otherwise.DO_WITHOUT, tools);
            case "bubblewrap" -> jail(Otherwise.REFUSE, tools);
            default -> throw new MessageException(new IsolationUnknown(isolation));
        };
    }

    /** The jail of a report that was made on this machine, from the mode that it names. */
    public static Jail ofMode(String mode) {
        return named(mode.equals("process") ? mode : "bubblewrap").wanted.jail();
    }

    /** This jail or nothing. */
    public static JailChoice only(Jail jail) {
        return new JailChoice(new Confinement(jail, Optional.empty()), Otherwise.FAIL);
    }

    /** What to try first. */
    Confinement wanted() {
        return wanted;
    }

    /**
     * What to do instead, as the jail that was wanted does not work.
     *
     * @param said what the worker's process said when it ended
     * @throws MessageException if a person asked for the jail or nothing
     * @throws SandboxException if nobody asked for one
     */
    Confinement instead(String said) {
        if (otherwise == Otherwise.FAIL) {
            throw new WorkerNotStartedException(said);
        }
        return instead(new JailFailed(said), otherwise);
    }

    private static JailChoice jail(Otherwise otherwise, Function<HostTool, Optional<Path>> tools) {
        try {
            BubblewrapJail jail = BubblewrapJail.of(tools);
            Optional<Message> note =
                    jail.hasFilter() ? Optional.empty() : Optional.of(new NoFilter(System.getProperty("os.arch")));
            return new JailChoice(new Confinement(jail, note), otherwise);
        } catch (MessageException e) {
            return new JailChoice(instead(e.reason(), otherwise), Otherwise.FAIL);
        }
    }

    private static Confinement instead(Message reason, Otherwise otherwise) {
        if (otherwise == Otherwise.REFUSE) {
            throw new MessageException(new IsolationUnavailable("bubblewrap", reason.text()));
        }
        return withoutJail(new NoJail(reason.text()));
    }

    private static Confinement withoutJail(Message note) {
        return new Confinement(new ProcessJail(), Optional.of(note));
    }
}
