package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.AssignmentMessages;
import dev.backprop.grader.check.CheckMessages;
import dev.backprop.grader.diagnosis.DiagnosisMessages;
import dev.backprop.grader.message.Vocabulary;
import dev.backprop.grader.sandbox.SandboxMessages;
import dev.backprop.grader.sources.archive.ArchiveMessages;
import dev.backprop.grader.sources.files.SourceMessages;
import java.util.List;

/** The messages that a report can hold: those of the packages that say something of a submission. */
public final class ReportVocabulary {

    public static final Vocabulary ALL = new Vocabulary(List.of(
            ArchiveMessages.class,
            AssignmentMessages.class,
            CheckMessages.class,
            DiagnosisMessages.class,
            GradingMessages.class,
            SandboxMessages.class,
            SourceMessages.class));

    private ReportVocabulary() {}
}
