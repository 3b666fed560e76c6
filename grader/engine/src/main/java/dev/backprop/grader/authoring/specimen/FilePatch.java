package dev.backprop.grader.authoring.specimen;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import com.github.difflib.patch.PatchFailedException;
import com.github.difflib.patch.VerifyChunk;
import dev.backprop.grader.authoring.specimen.SpecimenMessages.DiffBroken;
import dev.backprop.grader.authoring.specimen.SpecimenMessages.DiffBroken.Flaw;
import dev.backprop.grader.authoring.specimen.SpecimenMessages.HunkDoesNotApply;
import dev.backprop.grader.message.MessageException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a patch does to one file. A hunk may have moved, if there is one place only where all its lines are; that some of them have
 * changed is never passed over.
 *
 * @param patch what messages call the file that it stands in
 * @param line where it begins there
 * @param path the file that is changed
 * @param kind what becomes of that file
 * @param hunkLines where each hunk begins
 * @param diff the hunks, in lines as {@link SourceTree#lines} gives them
 */
record FilePatch(String patch, int line, String path, Kind kind, List<Integer> hunkLines, List<String> diff) {

    private static final int MOST_LINES_SHOWN = 12;

    /** What becomes of the file. */
    enum Kind {
        ADDED,
        CHANGED,
        DELETED
    }

    /**
     * The tree with the file as the patch makes it.
     *
     * @param base what messages call the tree
     * @throws MessageException if the patch does not fit
     */
    SourceTree applyTo(SourceTree tree, String base) {
        boolean isThere = tree.paths().contains(path);
        if (isThere == (kind == Kind.ADDED)) {
            Flaw flaw = isThere ? Flaw.ADDED_IS_THERE : Flaw.CHANGED_IS_NOT_THERE;
            throw new MessageException(new DiffBroken(patch, line, flaw, path, base));
        }
        List<String> changed = applied(tree.lines(path).orElse(List.of()), base);
        if (kind != Kind.DELETED) {
            return tree.with(path, changed);
        } else if (changed.isEmpty()) {
            return tree.without(path);
        }
        throw new MessageException(new DiffBroken(patch, line, Flaw.DELETED_HAS_MORE, path, base));
    }

    private List<String> applied(List<String> lines, String base) {
        List<AbstractDelta<String>> hunks =
                UnifiedDiffUtils.parseUnifiedDiff(diff).getDeltas();
        Patch<String> placed = new Patch<>();
        int end = 0;
        for (int i = 0; i < hunks.size(); i++) {
            AbstractDelta<String> hunk = hunks.get(i);
            int from = end;
            int[] places = places(hunk.getSource(), lines);
            if (places.length != 1 || places[0] < from) {
                throw new MessageException(doesNotApply(i, hunk.getSource(), lines, places.length, base));
            }
            placed.addDelta(
                    hunk.withChunks(new Chunk<>(places[0], hunk.getSource().getLines()), hunk.getTarget()));
            end = places[0] + hunk.getSource().size();
        }
        try {
            return placed.applyTo(lines);
        } catch (PatchFailedException e) {
            throw new IllegalStateException("every hunk was found", e);
        }
    }

    /** Where a hunk can stand: there where it says, or else wherever its lines are. */
    private static int[] places(Chunk<String> source, List<String> lines) {
        return fits(source, source.getPosition(), lines)
                ? new int[] {source.getPosition()}
                : IntStream.rangeClosed(0, lines.size())
                        .filter(place -> fits(source, place, lines))
                        .toArray();
    }

    private static boolean fits(Chunk<String> source, int place, List<String> lines) {
        try {
            return source.verifyChunk(lines, 0, place) == VerifyChunk.OK;
        } catch (PatchFailedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HunkDoesNotApply doesNotApply(
            int index, Chunk<String> source, List<String> lines, int places, String base) {
        int from = Math.min(source.getPosition(), lines.size());
        int to = Math.min(from + Math.min(source.size(), MOST_LINES_SHOWN), lines.size());
        List<String> now = new ArrayList<>();
        lines.subList(from, to).forEach(text -> now.add(SourceTree.said(text)));
        return new HunkDoesNotApply(
                patch, hunkLines.get(index), index + 1, path, base, source.getPosition() + 1, now, places > 1);
    }
}
