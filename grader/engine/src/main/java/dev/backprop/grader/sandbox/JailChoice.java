package dev.backprop.grader.sandbox;

import dev.backprop.grader.message.IsolationUnavailable;
import dev.backprop.grader.message.IsolationUnknown;
import dev.backprop.grader.message.JailFailed;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.message.NoFilter;
import dev.backprop.grader.message.NoJail;
import dev.backprop.grader.message.NoJailAskedFor;
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
    private final boolean mayDoWithout;

    private JailChoice(Confinement wanted, boolean mayDoWithout) {
        this.wanted = wanted;
        this.mayDoWithout = mayDoWithout;
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
            case "process" -> new JailChoice(withoutJail(new NoJailAskedFor()), false);
            case "auto" -> jail(true, tools);
            case "bubblewrap" -> jail(false, tools);
            default -> throw new MessageException(new IsolationUnknown(isolation));
        };
    }

    /** The jail of a report that was made on this machine, from the mode that it names. */
    public static Jail ofMode(String mode) {
        return named(mode.equals("process") ? mode : "bubblewrap").wanted.jail();
    }

    /** This jail or nothing. */
    static JailChoice only(Jail jail) {
        return new JailChoice(new Confinement(jail, Optional.empty()), false);
    }

    /** What to try first. */
    Confinement wanted() {
        return wanted;
    }

    /**
     * What to do instead, as the jail that was wanted does not work.
     *
     * @param said what the worker's process said when it ended
     * @throws MessageException if it was the jail or nothing
     * @throws SandboxException if it was no jail that failed
     */
    Confinement instead(String said) {
        if (!(wanted.jail() instanceof BubblewrapJail)) {
            throw new SandboxException("the worker does not start: " + said);
        }
        return instead(new JailFailed(said), mayDoWithout);
    }

    private static JailChoice jail(boolean mayDoWithout, Function<HostTool, Optional<Path>> tools) {
        try {
            BubblewrapJail jail = BubblewrapJail.of(tools);
            Optional<Message> note =
                    jail.hasFilter() ? Optional.empty() : Optional.of(new NoFilter(System.getProperty("os.arch")));
            return new JailChoice(new Confinement(jail, note), mayDoWithout);
        } catch (JailUnavailableException e) {
            return new JailChoice(instead(e.reason(), mayDoWithout), false);
        }
    }

    private static Confinement instead(Message reason, boolean mayDoWithout) {
        if (!mayDoWithout) {
            throw new MessageException(new IsolationUnavailable("bubblewrap", reason.text()));
        }
        return withoutJail(new NoJail(reason.text()));
    }

    private static Confinement withoutJail(Message note) {
        return new Confinement(new ProcessJail(), Optional.of(note));
    }
}
