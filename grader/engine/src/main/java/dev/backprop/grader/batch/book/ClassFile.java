package dev.backprop.grader.batch.book;

import dev.backprop.grader.batch.book.BookMessages.NotAnOutputFolder;
import dev.backprop.grader.batch.intake.ClassList;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads {@code class.json}: the class as the last run found it. */
public final class ClassFile {

    static final String NAME = "class.json";

    private ClassFile() {}

    /**
     * Reads the class.
     *
     * @throws MessageException if the folder has none, or one that is damaged
     */
    public static ClassList read(Path out) {
        try {
            return ReportJson.read(ClassList.class, Files.readString(out.resolve(NAME)));
        } catch (IOException | RuntimeException e) {
            throw new MessageException(new NotAnOutputFolder(out.toString(), NAME), e);
        }
    }

    /** As {@link #read}; empty where no run has left one that can be read. */
    public static Optional<ClassList> earlier(Path out) {
        try {
            return Files.exists(out.resolve(NAME)) ? Optional.of(read(out)) : Optional.empty();
        } catch (MessageException e) {
            return Optional.empty();
        }
    }
}
