package dev.backprop.grader.authoring.specimen;

import dev.backprop.grader.message.Lines;
import dev.backprop.grader.message.Message;
import java.util.List;

/** What the package {@code authoring.specimen} has to say; the words are in the bundle of this name. */
public final class SpecimenMessages {

    private SpecimenMessages() {}

    /**
     * The header of a mistake is not of its format.
     *
     * @param subject the header's name, or the text that is wrong
     */
    public record HeaderBroken(String path, int line, Fault fault, String subject, List<String> known)
            implements Message {

        /** What is wrong. */
        public enum Fault {
            NO_HEADER,
            UNKNOWN,
            TWICE,
            EMPTY,
            MISSING,
            NO_ID
        }

        @Override
        public String text() {
            return inWords("HeaderBroken." + fault, path, line, subject, known);
        }
    }

    /**
     * The diff of a mistake is none, or one of other files.
     *
     * @param subject the path, or the text that is wrong; may be empty
     * @param base what it should be a diff of; empty where that does not matter
     */
    public record DiffBroken(String path, int line, Flaw flaw, String subject, String base) implements Message {

        /** What is wrong. */
        public enum Flaw {
            /** There is none. */
            EMPTY,
            NO_DIFF,
            /** A hunk has other numbers of lines than it says. */
            COUNTS,
            /** A hunk names no line of the old file. */
            NOWHERE,
            /** A path leads out of the submission, or is none. */
            OUTSIDE,
            RENAMED,
            TWICE,
            ADDED_IS_THERE,
            CHANGED_IS_NOT_THERE,
            DELETED_HAS_MORE
        }

        @Override
        public String text() {
            return inWords("DiffBroken." + flaw, path, line, subject, base);
        }
    }

    /**
     * The lines that a hunk changes are not there, or there several times.
     *
     * @param hunk which of its file, counted from 1
     * @param file the file that it changes
     * @param from the line from which on it changes that file
     * @param now what stands there
     */
    public record HunkDoesNotApply(
            String path, int line, int hunk, String file, String base, int from, List<String> now, boolean unclear)
            implements Message {

        @Override
        public String text() {
            StringBuilder text = new StringBuilder(
                    inWords("HunkDoesNotApply" + (unclear ? ".unclear" : ""), path, line, hunk, file, base, from));
            now.forEach(each -> text.append(Lines.of(each)));
            return text.toString();
        }
    }

    /** A mistake is said to be made in a variant that there is not. */
    public record VariantUnknown(String path, int line, String variant, List<String> known) implements Message {}
}
