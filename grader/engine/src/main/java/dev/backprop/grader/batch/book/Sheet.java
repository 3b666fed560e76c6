package dev.backprop.grader.batch.book;

import dev.backprop.grader.batch.book.BookMessages.SheetBroken;
import dev.backprop.grader.batch.book.BookMessages.SheetColumnMissing;
import dev.backprop.grader.batch.book.BookMessages.SheetColumnUnclear;
import dev.backprop.grader.batch.book.BookMessages.SheetNotItself;
import dev.backprop.grader.batch.book.CsvCells.NoCsvException;
import dev.backprop.grader.batch.intake.CsvTable;
import dev.backprop.grader.message.MessageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A sheet that was exported from a learning platform: what is in its cells, and what it is laid out like. */
record Sheet(Path path, CsvCells cells, SheetKind kind) {

    private static final int MOST_MEBIBYTES = 64;
    private static final Pattern CANVAS_NUMBER = Pattern.compile("\\s*\\(\\d+\\)\\s*$");

    /** @throws MessageException if it is no CSV that says anything */
    static Sheet read(Path path) {
        byte[] bytes = CsvTable.bytes(path, MOST_MEBIBYTES, reason -> new SheetBroken(path.toString(), reason));
        try {
            CsvCells cells = CsvCells.of(bytes);
            return new Sheet(path, cells, SheetKind.of(cells.rows()));
        } catch (NoCsvException e) {
            throw new MessageException(new SheetBroken(path.toString(), String.valueOf(e.getMessage())), e);
        }
    }

    /**
     * Where a filled copy of a sheet goes: to where a person says, or else into a folder, under the sheet's name with something behind it.
     *
     * @throws MessageException if that would be the sheet itself
     */
    static Path copy(Path sheet, Optional<Path> said, Path folder, String behind) {
        String name = String.valueOf(sheet.getFileName());
        int dot = name.lastIndexOf('.');
        Path copy = said.orElseGet(() -> folder.resolve((dot > 0 ? name.substring(0, dot) : name) + behind));
        if (isSame(copy, sheet)) {
            throw new MessageException(new SheetNotItself(copy.toString()));
        }
        return copy;
    }

    static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }

    /**
     * The column of a name, in which the number that Canvas adds may be missing.
     *
     * @param candidates which ones there are
     * @throws MessageException if there is none of that name, or several
     */
    int column(String said, List<Integer> candidates) {
        String wanted = said.strip();
        List<Integer> named = columns().stream()
                .filter(i -> name(i).equalsIgnoreCase(wanted)
                        || CANVAS_NUMBER.matcher(name(i)).replaceFirst("").equalsIgnoreCase(wanted))
                .toList();
        if (named.isEmpty()) {
            throw new MessageException(new SheetColumnMissing(path.toString(), wanted, names(candidates)));
        }
        if (named.size() > 1) {
            throw unclear(named);
        }
        return named.get(0);
    }

    /** Says that any of these columns may be meant. */
    MessageException unclear(List<Integer> columns) {
        return new MessageException(new SheetColumnUnclear(path.toString(), names(columns)));
    }

    List<Integer> columns() {
        return IntStream.range(0, cells.rows().get(0).cells().size()).boxed().toList();
    }

    String name(int column) {
        return cells.rows().get(0).text(column).strip();
    }

    private List<String> names(List<Integer> columns) {
        return columns.stream().map(this::name).toList();
    }
}
