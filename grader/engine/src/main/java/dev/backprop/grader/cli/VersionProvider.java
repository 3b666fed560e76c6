package dev.backprop.grader.cli;

import dev.backprop.grader.grading.GraderIdentity;
import dev.backprop.grader.report.Report;
import picocli.CommandLine.IVersionProvider;

/** What {@code grade --version} prints. */
final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() {
        Report.Grader grader = GraderIdentity.current();
        return new String[] {"grade " + grader.version(), "Java " + grader.java() + " on " + grader.os()};
    }
}
