package dev.backprop.grader.authoring;

import dev.backprop.grader.message.Lines;
import dev.backprop.grader.message.Message;
import java.util.List;
import java.util.stream.Stream;

/** What the package {@code authoring} has to say; the words are in the bundle of this name. */
public final class AuthoringMessages {

    private AuthoringMessages() {}

    /** A folder holds an assignment that is not on the class path. */
    public record AssignmentNotBuilt(String folder, String id) implements Message {}

    /** The grader was built from other files than those in the folder. */
    public record BuiltFromAnotherFile(String file) implements Message {}

    /** A mistake is said to lose a check that does not exist. */
    public record CheckOfMistakeUnknown(String path, int line, String check, List<String> known) implements Message {}

    /** The code of an assignment's folder does not compile. */
    public record CodeDoesNotCompile(String folder, List<CompilerError> errors) implements Message {

        /**
         * What the compiler says.
         *
         * @param file below the assignment's folder; empty where it is of no file
         */
        public record CompilerError(String file, long line, String said) {}

        @Override
        public String text() {
            StringBuilder text = new StringBuilder(inWords("CodeDoesNotCompile", folder));
            for (CompilerError error : errors) {
                String key = error.file().isEmpty() ? "CodeDoesNotCompile.nowhere" : "CodeDoesNotCompile.error";
                text.append('\n').append(inWords(key, folder, error.file(), error.line(), error.said()));
            }
            return text.toString();
        }
    }

    /** Checks, points or seed are not those that were recorded for the same version. */
    public record ChecksChanged(String path, String version, List<Difference> differences) implements Message {

        /** In what a published value has changed. */
        public enum Kind {
            ADDED,
            REMOVED,
            POINTS,
            ORDER,
            SEED
        }

        /**
         * One value that is not as it was.
         *
         * @param check the check's id; empty if the difference is not one of a single check
         * @param recorded the value in the file, if there is one
         * @param now the value of this grader, if there is one
         */
        public record Difference(Kind kind, String check, String recorded, String now) {}

        @Override
        public String text() {
            StringBuilder text = new StringBuilder(inWords("ChecksChanged", path, version));
            for (Difference difference : differences) {
                text.append(Lines.of(inWords(
                        "ChecksChanged." + difference.kind(),
                        difference.check(),
                        difference.recorded(),
                        difference.now())));
            }
            return text.append('\n').append(inWords("ChecksChanged.remedy")).toString();
        }
    }

    /** A correct submission does not get full marks. */
    public record CorrectLosesPoints(String path, long seed, String check, String status, String said)
            implements Message {}

    /**
     * Something correct is not finished yet.
     *
     * @param open the checks of what is not filled in, one or more
     */
    public record CorrectUnfinished(String path, List<String> open) implements Message {

        private static final int NAMED = 2;

        @Override
        public String text() {
            return open.size() <= NAMED + 1
                    ? inWords("CorrectUnfinished", path, open)
                    : inWords(
                            "CorrectUnfinished.more",
                            path,
                            String.join(", ", open.subList(0, NAMED)),
                            open.size() - NAMED);
        }
    }

    /** A course is named that is neither a folder nor a jar. */
    public record NoSuchCourse(String path) implements Message {}

    /** A handout has something left to write. */
    public record HandoutUnfinished(String path, int line) implements Message {}

    /** Java is there without its compiler. */
    public record NoCompiler() implements Message {}

    /** Code of a submission would run in the grader itself. */
    public record CourseInSubmission(String course, String submission) implements Message {}

    /** A mistake is said to be known by a name that there is not. */
    public record DiagnosisOfMistakeUnknown(String path, int line, String id) implements Message {}

    /**
     * The solution, which has full marks, returns something else for an example than the circuit.
     *
     * @param where file and line of the example
     * @param stage as in {@code MulMax.dz}
     */
    public record ExampleSolvedOtherwise(String where, String stage, String solution, String circuit)
            implements Message {}

    /** A file that an assignment needs is not there. */
    public record FileMissing(String path, Need need) implements Message {

        /** What the file is needed for. */
        public enum Need {
            /** It is one of the files that {@code assignment.json} names. */
            NAMED,
            /** It is a class of the course that an exercise is compiled with. */
            GIVEN,
            /** It tells the student what to do. */
            HANDOUT
        }

        @Override
        public String text() {
            return inWords("FileMissing." + need.name(), path);
        }
    }

    /** The files that an assignment names are not those of its exercises. */
    public record FilesOfOtherClasses(String path, List<String> files, List<String> expected) implements Message {}

    /** An empty folder in an assignment. */
    public record FolderEmpty(String path, String expected) implements Message {}

    /**
     * Two assignments have one id.
     *
     * @param places the folders or classes that use it
     */
    public record IdUsedTwice(String id, List<String> places) implements Message {}

    /** A JSON file of an author does not have the fields of its format. */
    public record JsonFileBroken(String path, String fault) implements Message {}

    /** A mistake keeps points that it should lose. */
    public record MistakeKeepsPoints(String path, long seed, String check) implements Message {}

    /** A mistake loses points that it should not. */
    public record MistakeLosesMore(String path, long seed, String check, String status, String said)
            implements Message {}

    /**
     * A mistake is diagnosed as another one.
     *
     * @param expected the diagnosis that its author names; empty if none
     * @param own whether the model that named it is the author's
     */
    public record MistakeMisnamed(String path, long seed, String check, String expected, String said, boolean own)
            implements Message {

        @Override
        public String text() {
            String remedy = inWords(own ? "MistakeMisnamed.own" : "MistakeMisnamed.general", said);
            return expected.isEmpty()
                    ? inWords("MistakeMisnamed.none", path, seed, check, said, remedy)
                    : inWords("MistakeMisnamed", path, seed, check, expected, said, remedy);
        }
    }

    /** A model could not be asked about a submission: where and why, in words. */
    public record ModelOfMistakeFailed(String failure) implements Message {}

    /** No folder of assignments is where it was looked for. */
    public record NoAssignmentFolder(String folder) implements Message {}

    /** A name that is not in kebab case. */
    public record NotKebabCase(String path) implements Message {}

    /** The checks of a version are recorded only once the folder is sound. */
    public record RecordedWhenSound(String path, String version) implements Message {}

    /** A file that nothing uses. */
    public record StrayFile(String path, String expected) implements Message {}

    /**
     * A check takes so long that students would wait for it.
     *
     * @param path the submission with which it does
     */
    public record SlowCheck(String check, String path, double seconds) implements Message {}

    /** A stub earns points for nothing. */
    public record StubEarnsPoints(String path, String check, String points) implements Message {}

    /**
     * A stub is not what a student can start from.
     *
     * @param id of the assignment
     */
    public record StubUnsound(String path, String state, String said, String id) implements Message {}

    /**
     * Submissions of an author could not be graded at all, all for the same reason.
     *
     * @param paths at least one
     */
    public record SubmissionsNotGraded(List<String> paths, String state, String said) implements Message {

        private static final int NAMED = 2;

        @Override
        public String text() {
            if (paths.size() == 1) {
                return inWords("SubmissionsNotGraded.one", paths.get(0), state, said);
            }
            return paths.size() <= NAMED + 1
                    ? inWords("SubmissionsNotGraded", paths, state, said)
                    : inWords(
                            "SubmissionsNotGraded.more",
                            String.join(", ", paths.subList(0, NAMED)),
                            paths.size() - NAMED,
                            state,
                            said);
        }

        SubmissionsNotGraded and(String path) {
            return new SubmissionsNotGraded(
                    Stream.concat(paths.stream(), Stream.of(path)).toList(), state, said);
        }
    }

    /**
     * Too many mistakes go without their name.
     *
     * @param silent how many are given none
     */
    public record TooFewNamed(int named, int expected, int percent, int silent) implements Message {

        @Override
        public String text() {
            return inWords(silent > 0 ? "TooFewNamed.silent" : "TooFewNamed.misnamed", named, expected, percent);
        }
    }

    /** A variant has a file that the solution has as well. */
    public record VariantRepeats(String path) implements Message {}

    /** The checks of a version were never recorded. */
    public record VersionNotRecorded(String path, String version) implements Message {}

    /** The checks of a version have been recorded. */
    public record VersionRecorded(String path, String version) implements Message {}
}
