package dev.backprop.grader.batch.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one student handed in, and counts.
 *
 * @param key names the student's files in the output folder: letters, digits, '-', '_' and '.', at most 100 characters, unique in
 *     the class also where case does not count
 * @param places the files, folders and archives that make up the submission, in a fixed order; empty where the student is on the
 *     roster and handed in nothing
 * @param notes what a TA should know: earlier uploads that do not count, how the student was recognised, names that could not be
 *     read
 * @param sharedWith the key of the hand-in of which this is a part, because several students handed in together, and under which there
 *     is a report; null: there is one of its own
 * @param question why nobody knows whose it is; null where that is known
 * @param receipt what the platform knows it by; null where it says nothing for certain, or nothing was handed in
 * @param doubt why what counts may not be what was meant, if something was handed in as it was handed out; null where there is none
 */
public record Handin(
        String key,
        Student student,
        List<Path> places,
        List<String> notes,
        Timing timing,
        @Nullable String sharedWith,
        @Nullable Question question,
        @Nullable Receipt receipt,
        @Nullable String doubt) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}");

    /**
     * Keeps copies of the lists.
     *
     * @throws IllegalArgumentException if the key cannot name a file
     */
    public Handin {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("no key: " + key);
        }
        places = List.copyOf(places);
        notes = List.copyOf(notes);
    }

    /** The same as a part of another. */
    Handin sharing(String other) {
        return new Handin(key, student, places, notes, timing, other, question, receipt, doubt);
    }

    /** What the report is called: that of all who handed this in together. */
    public String reportKey() {
        return sharedWith == null ? key : sharedWith;
    }
}
