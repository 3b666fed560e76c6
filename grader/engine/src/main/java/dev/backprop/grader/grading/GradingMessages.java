package dev.backprop.grader.grading;

import dev.backprop.grader.diagnosis.DiagnosisMessages.ModelFailed;
import dev.backprop.grader.message.Lines;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.Place;
import dev.backprop.grader.message.ShortNumber;
import dev.backprop.grader.message.Visible;
import dev.backprop.grader.message.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the package {@code grading} has to say; the words are in the bundle of this name. */
public final class GradingMessages {

    private GradingMessages() {}

    /** The command line names a check that no assignment has. */
    public record CheckUnknown(String id, List<String> known) implements Message {}

    /**
     * The sources compile, but do not declare the class that is called.
     *
     * @param expected the name of the class, with its package
     * @param found the classes that the sources do declare
     */
    public record ClassNotFound(String expected, List<String> found) implements Message {

        @Override
        public String text() {
            return found.isEmpty()
                    ? inWords("ClassNotFound.none", expected)
                    : inWords("ClassNotFound", expected, found);
        }
    }

    /** A class that the course gives calls something that the student's class does not have. */
    public record GivenDoesNotFit(String simpleName) implements Message {}

    /** A student's file declares a class that the course gives. */
    public record GivenTwice(String className) implements Message {}

    /** Compiling took too long, or ended the process that compiled. */
    public record CompilationStopped(Message cause) implements Message {}

    /**
     * The sources do not compile.
     *
     * @param diagnostics the compiler's errors, in its order
     */
    public record CompileFailed(List<Diagnostic> diagnostics) implements Message {

        private static final int SHOWN = 3;

        /**
         * One error of the compiler.
         *
         * @param file relative to the submission; empty where the error has no place
         * @param line from 1; 0 where the error has no line
         * @param column from 1, as the compiler counts: up to the next multiple of 8 for a tab; 0 where the error has none
         * @param source the line; empty where it is not known
         * @param hint what to do, where that is known
         */
        public record Diagnostic(
                String file, int line, int column, String source, String message, Optional<Message> hint) {

            private static final int TAB = 8;
            private static final int BEFORE = 40;
            private static final int AFTER = 30;

            /** An error with nothing but its place. */
            public Diagnostic(String file, int line, String message) {
                this(file, line, 0, "", message, Optional.empty());
            }

            private String text() {
                List<String> said = message.lines().toList();
                StringBuilder text = new StringBuilder(Lines.of(withPlace(said.isEmpty() ? "" : said.get(0))));
                excerpt().forEach(part -> text.append(Lines.of("    " + part)));
                said.stream().skip(1).forEach(part -> text.append(Lines.of("    " + part.strip())));
                hint.ifPresent(step -> text.append(Lines.of("    " + step.text())));
                return text.toString();
            }

            private String withPlace(String error) {
                if (file.isEmpty()) {
                    return error;
                }
                return line == 0
                        ? Words.of(GradingMessages.class, "CompileFailed.file", file, error)
                        : Words.of(GradingMessages.class, "CompileFailed.line", file, line, error);
            }

            /** The part of the line around the error, and a caret below it. */
            private List<String> excerpt() {
                String expanded = expanded();
                if (expanded.isBlank()) {
                    return List.of();
                }
                int start = expanded.length() - expanded.stripLeading().length();
                int at = column == 0 ? start : Math.min(column - 1, expanded.length());
                int from = Math.max(at - BEFORE, Math.min(at, start));
                int to = Math.min(expanded.length(), at + AFTER);
                String shown = expanded.substring(from, to).stripTrailing();
                return column == 0 ? List.of(shown) : List.of(shown, " ".repeat(at - from) + "^");
            }

            private String expanded() {
                StringBuilder expanded = new StringBuilder();
                for (int i = 0; i < source.length(); i++) {
                    if (source.charAt(i) == '\t') {
                        expanded.append(" ".repeat(TAB - expanded.length() % TAB));
                    } else {
                        expanded.append(source.charAt(i));
                    }
                }
                return expanded.toString().stripTrailing();
            }
        }

        @Override
        public Optional<Place> place() {
            return diagnostics.stream()
                    .filter(diagnostic ->
                            diagnostic.line() > 0 && !diagnostic.file().isEmpty())
                    .findFirst()
                    .map(diagnostic -> new Place(diagnostic.file(), diagnostic.line()));
        }

        @Override
        public String text() {
            StringBuilder text = new StringBuilder(inWords("CompileFailed"));
            diagnostics.stream().limit(SHOWN).map(Diagnostic::text).forEach(text::append);
            if (diagnostics.size() > SHOWN) {
                text.append(Lines.of(inWords("CompileFailed.more", diagnostics.size() - SHOWN)));
            }
            return text.toString();
        }
    }

    /** A compilation used up its time. */
    public record CompiledTooLong(double seconds) implements Message {
        @Override
        public String text() {
            return inWords("CompiledTooLong", ShortNumber.of(seconds));
        }
    }

    /** The compiler itself broke down over the sources. */
    public record CompilerBroke(String reason) implements Message {
        @Override
        public String text() {
            return inWords("CompilerBroke", Visible.line(reason, 300));
        }
    }

    /** A static initialiser threw, so that nothing of the class can be called. */
    public record InitialiserFailed(Message cause) implements Message {}

    /** A matrix stands where a number belongs. */
    public record MatrixForNumber() implements Message {}

    /** A number stands where a matrix belongs. */
    public record NumberForMatrix() implements Message {}

    /** A method is called on a number. */
    public record NumberHasNoMethods() implements Message {}

    /** A lambda for every entry of a matrix does not say of which types its parameters are. */
    public record TypesOfLambda() implements Message {}

    /** No way leads to a statement. */
    public record NeverReached() implements Message {}

    /** An operator stands between matrices. */
    public record NoOperator() implements Message {}

    /**
     * A class of the library has no method of a name.
     *
     * @param near the methods that may have been meant, the likeliest first
     */
    public record MethodMeant(String type, String method, List<String> near) implements Message {}

    /** A method of the library is called without what it is a method of. */
    public record MethodOf(String type, String method) implements Message {
        @Override
        public String text() {
            return inWords(type.equals("Math") ? "MethodOf.math" : "MethodOf", type, method);
        }
    }

    /** The class has no method of the name that is called. */
    public record MethodNotFound(String type, String method, String expected) implements Message {
        @Override
        public String text() {
            return inWords("MethodNotFound", type, method) + Lines.of(expected);
        }
    }

    /** A stage is null or NaN in every case, although the stub's line is no longer there. */
    public record NeverAValue(String stage) implements Message {}

    /** A lambda reads a variable that is assigned more than once, which Java does not allow. */
    public record AssignedTwice() implements Message {}

    /** A line uses what the language has only in a newer version. */
    public record NewerJava() implements Message {}

    /**
     * A check runs another exercise too, and that is not ready for it.
     *
     * @param exercise what the command line calls it
     * @param open its checks that are not passed; empty where none was run
     */
    public record NeedsAnother(String exercise, State state, List<String> open) implements Message {

        /** How far the other exercise is. Each constant has its words under {@code NeedsAnother.} and its name. */
        public enum State {
            MISSING,
            NOT_STARTED,
            NOT_COMPILED,
            OPEN
        }

        @Override
        public String text() {
            return inWords("NeedsAnother." + state.name(), exercise, open) + " "
                    + inWords("NeedsAnother.next", exercise);
        }
    }

    /** A check runs a class that no assignment of the course asks for: its author's mistake. */
    public record NeededUnknown(String exercise, String className) implements Message {}

    /** A value is still the one of the stub. */
    public record NotFilledIn(String stage, String file, int line) implements Message {
        @Override
        public Optional<Place> place() {
            return Optional.of(new Place(file, line));
        }
    }

    /** A mistake has no name, as a model of the course's that it was compared with failed. */
    public record NotNamed(ModelFailed failure) implements Message {

        @Override
        public String text() {
            return inWords("NotNamed", failure.stage(), failure.text());
        }
    }

    /** The method is there, but cannot be called from elsewhere, or not without an object. */
    public record NotPublicStatic(String method) implements Message {}

    /** A folder holds no file of any assignment. */
    public record NothingToGrade(String folder, List<String> files) implements Message {}

    /** What a course requires is no assignment of this grader. */
    public record RequiredUnknown(String id, List<String> known) implements Message {}

    /** Classes lie in packages that are not the student's to fill. */
    public record ReservedClasses(List<String> classes) implements Message {

        @Override
        public String text() {
            return inWords("ReservedClasses", Visible.line(String.join(", ", classes), 300));
        }
    }

    /** What is going to be graded takes longer than usual. */
    public record TakesLonger(String exercise) implements Message {}

    /** The method returns something else than the record of the stub. */
    public record ResultNotTheRecord(String found, String expected) implements Message {
        @Override
        public String text() {
            return inWords("ResultNotTheRecord") + Lines.of(found) + "\n" + inWords("ResultNotTheRecord.expected")
                    + Lines.of(expected) + difference();
        }

        /** Of two long records, where they differ. */
        private String difference() {
            List<String> there = components(found);
            List<String> wanted = components(expected);
            if (there.isEmpty() || there.equals(wanted)) {
                return "";
            }
            List<String> missing =
                    wanted.stream().filter(each -> !there.contains(each)).toList();
            List<String> added =
                    there.stream().filter(each -> !wanted.contains(each)).toList();
            if (missing.isEmpty() && added.isEmpty()) {
                return "\n" + inWords("ResultNotTheRecord.order");
            }
            return listed("ResultNotTheRecord.missing", missing) + listed("ResultNotTheRecord.added", added);
        }

        private String listed(String key, List<String> components) {
            return components.isEmpty() ? "" : "\n" + inWords(key) + Lines.of(String.join(", ", components));
        }

        /** Types and names; none of what is no record. */
        private static List<String> components(String record) {
            int open = record.indexOf('(');
            return record.startsWith("record ") && open > 0
                    ? List.of(
                            record.substring(open + 1, record.lastIndexOf(')')).split(", ", -1))
                    : List.of();
        }
    }

    /** The method is there, with other parameters or another result. */
    public record WrongSignature(String type, String found, String expected) implements Message {
        @Override
        public String text() {
            return inWords("WrongSignature", type) + Lines.of(found) + "\n" + inWords("WrongSignature.expected")
                    + Lines.of(expected);
        }
    }

    /** More than one thing is to be said, one below the other. */
    public record Several(List<Message> messages) implements Message {

        @Override
        public String text() {
            return messages.stream().map(Message::text).distinct().collect(Collectors.joining("\n"));
        }
    }
}
