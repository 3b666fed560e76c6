package dev.backprop.grader.authoring.specimen;

import dev.backprop.grader.authoring.specimen.FilePatch.Kind;
import dev.backprop.grader.authoring.specimen.SpecimenMessages.DiffBroken;
import dev.backprop.grader.authoring.specimen.SpecimenMessages.DiffBroken.Flaw;
import dev.backprop.grader.message.MessageException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mistake as it lies in the folder: a header, an empty line, and a unified diff as {@code diff} and {@code git} write it, with
 * {@code a/} and {@code b/} before the paths, {@code /dev/null} for a file that is not there, and at least one line of the old file
 * in every hunk.
 */
record MistakePatch(PatchHeader header, List<FilePatch> files) {

    /** The end of a patch's name. */
    static final String EXTENSION = ".patch";

    private static final String NOT_THERE = "/dev/null";
    private static final Pattern BEFORE_A_FILE = Pattern.compile("(diff|index|new file mode|deleted file mode) .*|");
    private static final Pattern HUNK =
            Pattern.compile("@@ -(\\d{1,6})(?:,(\\d{1,6}))? \\+(\\d{1,6})(?:,(\\d{1,6}))? @@.*");
    private static final Pattern SEGMENT = Pattern.compile("[^./\\\\:\\p{Cntrl}\"][^/\\\\:\\p{Cntrl}\"]*");

    /**
     * Reads a patch.
     *
     * @param name what messages call the file
     * @throws MessageException if it is none
     */
    static MistakePatch read(byte[] bytes, String name) {
        List<String> lines = SourceTree.lines(bytes);
        PatchHeader header = PatchHeader.read(lines, name);
        int begin = 0;
        while (begin < lines.size() && !SourceTree.said(lines.get(begin)).isEmpty()) {
            begin++;
        }
        return new MistakePatch(header, new Reading(name, lines, begin).files());
    }

    /**
     * The tree with the mistake in it.
     *
     * @param base what messages call the tree
     * @throws MessageException if the patch does not fit
     */
    SourceTree applyTo(SourceTree tree, String base) {
        SourceTree changed = tree;
        for (FilePatch file : files) {
            changed = file.applyTo(changed, base);
        }
        return changed;
    }

    /** Goes through the lines of a diff. */
    private static final class Reading {

        private final String name;
        private final List<String> lines;
        private int next;

        Reading(String name, List<String> lines, int begin) {
            this.name = name;
            this.lines = lines;
            this.next = begin;
        }

        List<FilePatch> files() {
            List<FilePatch> files = new ArrayList<>();
            Set<String> paths = new HashSet<>();
            while (next < lines.size()) {
                if (BEFORE_A_FILE.matcher(said()).matches()) {
                    next++;
                    continue;
                }
                FilePatch file = file();
                if (!paths.add(file.path())) {
                    throw broken(file.line(), Flaw.TWICE, file.path());
                }
                files.add(file);
            }
            if (files.isEmpty()) {
                throw broken(lines.size(), Flaw.EMPTY, "");
            }
            return files;
        }

        private FilePatch file() {
            int line = next + 1;
            Optional<String> from = path("--- ", "a/");
            Optional<String> to = path("+++ ", "b/");
            String path = from.or(() -> to).orElseThrow(() -> broken(line, Flaw.NO_DIFF, NOT_THERE));
            if (to.isPresent() && !to.get().equals(path)) {
                throw broken(line, Flaw.RENAMED, path);
            }
            Kind kind = from.isEmpty() ? Kind.ADDED : to.isEmpty() ? Kind.DELETED : Kind.CHANGED;
            List<Integer> hunkLines = new ArrayList<>();
            List<String> diff = new ArrayList<>(List.of("---", "+++"));
            while (next < lines.size() && said().startsWith("@@")) {
                hunkLines.add(next + 1);
                hunk(kind, diff);
            }
            if (hunkLines.isEmpty()) {
                throw broken(Math.min(next + 1, lines.size()), Flaw.NO_DIFF, next < lines.size() ? said() : "");
            }
            return new FilePatch(name, line, path, kind, List.copyOf(hunkLines), List.copyOf(diff));
        }

        /** Empty where there is no file. */
        private Optional<String> path(String sign, String prefix) {
            String said = next < lines.size() ? said() : "";
            int line = Math.min(next + 1, lines.size());
            if (!said.startsWith(sign)) {
                throw broken(line, Flaw.NO_DIFF, said);
            }
            next++;
            // diff writes the time behind a tab.
            String path = said.substring(sign.length()).replaceFirst("\t.*", "");
            if (path.equals(NOT_THERE)) {
                return Optional.empty();
            }
            boolean isInside = path.startsWith(prefix)
                    && Stream.of(path.substring(prefix.length()).split("/", -1))
                            .allMatch(segment -> SEGMENT.matcher(segment).matches());
            if (!isInside) {
                throw broken(line, Flaw.OUTSIDE, path);
            }
            return Optional.of(path.substring(prefix.length()));
        }

        private void hunk(Kind kind, List<String> diff) {
            int line = next + 1;
            Matcher numbers = HUNK.matcher(said());
            if (!numbers.matches()) {
                throw broken(line, Flaw.NO_DIFF, said());
            }
            int old = number(numbers.group(2));
            int now = number(numbers.group(4));
            if (old == 0 && kind != Kind.ADDED) {
                throw broken(line, Flaw.NOWHERE, "");
            }
            diff.add("@@ -" + numbers.group(1) + "," + old + " +" + numbers.group(3) + "," + now + " @@");
            next++;
            while (old > 0 || now > 0) {
                String text = next < lines.size() ? lines.get(next) : "@";
                // An editor that takes white space off the ends of lines leaves an empty one of an empty line that
                // stays.
                String marked = text.isBlank() && !text.startsWith(" ") ? " " + text : text;
                char mark = marked.charAt(0);
                old -= mark == ' ' || mark == '-' ? 1 : 0;
                now -= mark == ' ' || mark == '+' ? 1 : 0;
                if (mark == '\\') {
                    endWithoutBreak(diff);
                } else if (" +-".indexOf(mark) < 0 || old < 0 || now < 0) {
                    throw broken(line, Flaw.COUNTS, "");
                } else {
                    diff.add(marked);
                }
                next++;
            }
            if (next < lines.size() && lines.get(next).startsWith("\\")) {
                endWithoutBreak(diff);
                next++;
            }
            if (next < lines.size() && " +-".indexOf(lines.get(next).charAt(0)) >= 0 && !said().startsWith("--- ")) {
                throw broken(line, Flaw.COUNTS, "");
            }
        }

        private static void endWithoutBreak(List<String> diff) {
            String last = diff.remove(diff.size() - 1);
            diff.add(last.endsWith("\n") ? last.substring(0, last.length() - 1) : last);
        }

        private static int number(@Nullable String digits) {
            return digits == null ? 1 : Integer.parseInt(digits);
        }

        private String said() {
            return SourceTree.said(lines.get(next));
        }

        private MessageException broken(int line, Flaw flaw, String subject) {
            return new MessageException(new DiffBroken(name, line, flaw, subject, ""));
        }
    }
}
