package dev.backprop.grader.cli;

import dev.backprop.grader.doctor.Doctor;
import dev.backprop.grader.doctor.Finding;
import dev.backprop.grader.doctor.Prescription;
import dev.backprop.grader.report.ExitCode;
import dev.backprop.grader.write.TerminalStyle;
import java.util.Iterator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code grade doctor}: says what works on this machine, what does not, and what to do about it. */
@Command(
        name = "doctor",
        description = "Says what works on this machine and what does not, and what to do about it.",
        footer = {
            "  ./grade doctor                 everything that grading needs",
            "  ./grade doctor --plain         in ASCII, for a log or an e-mail",
            "",
            "Exit codes: 0 submissions can be graded (with or without a jail), 1 they cannot, 3 the grader failed."
        })
final class DoctorCommand extends Subcommand {

    @Option(names = "--plain", description = "No symbols, ASCII only.")
    private boolean plain;

    @Override
    public Integer call() {
        TerminalStyle style = terminal.style(plain);
        Prescription prescription = new Prescription(style.symbols());
        boolean broken = false;
        for (Iterator<Finding> findings =
                        new Doctor(terminal.folder()).findings().iterator();
                findings.hasNext(); ) {
            Finding finding = findings.next();
            prescription.write(finding, out);
            broken |= finding.level() == Finding.Level.BROKEN;
        }
        return done(broken ? ExitCode.BELOW : ExitCode.PASSED);
    }
}
