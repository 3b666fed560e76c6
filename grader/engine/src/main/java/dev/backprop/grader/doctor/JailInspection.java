package dev.backprop.grader.doctor;

import dev.backprop.grader.doctor.DoctorMessages.JailRemedy;
import dev.backprop.grader.doctor.DoctorMessages.JailWorks;
import dev.backprop.grader.sandbox.HostTool;
import dev.backprop.grader.sandbox.Jail;
import dev.backprop.grader.sandbox.JailTrial;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether student code can be shut in, which only trying shows: a worker is started in the jail, as for grading. */
final class JailInspection implements Supplier<Finding> {

    private static final String SUBJECT = "jail";

    private final Supplier<JailTrial> trial;
    private final Surroundings surroundings;
    private @Nullable JailTrial tried;

    JailInspection(Supplier<JailTrial> trial, Surroundings surroundings) {
        this.trial = trial;
        this.surroundings = surroundings;
    }

    @Override
    public Finding get() {
        if (tried() instanceof JailTrial.Fails failed) {
            JailRemedy remedy = new JailRemedy(surroundings.causeOf(failed.reason()));
            return new Finding(SUBJECT, Finding.Level.WANTING, failed.reason(), Optional.of(remedy));
        }
        String mode = ((JailTrial.Works) tried()).jail().mode();
        return Finding.works(SUBJECT, new JailWorks(version(), mode));
    }

    /** The jail, if it works. */
    Optional<Jail> jail() {
        return tried() instanceof JailTrial.Works works ? Optional.of(works.jail()) : Optional.empty();
    }

    private JailTrial tried() {
        JailTrial known = tried;
        if (known == null) {
            known = trial.get();
            tried = known;
        }
        return known;
    }

    private static String version() {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(HostTool.BWRAP.find().orElseThrow().toString(), "--version");
            Process process = builder.redirectErrorStream(true).start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readNBytes(100), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "bubblewrap";
        }
    }
}
