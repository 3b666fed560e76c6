package dev.backprop.grader.batch.book;

import dev.backprop.grader.batch.book.BookMessages.SheetBroken;
import dev.backprop.grader.batch.book.BookMessages.SheetColumnMissing;
import dev.backprop.grader.batch.book.BookMessages.SheetColumnUnclear;
import dev.backprop.grader.batch.book.BookMessages.SheetNotItself;
import dev.backprop.grader.batch.book.CsvCells.NoCsvException;
import dev.backprop.grader.message.MessageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A sheet that was exported from a learning platform: what is in its cells, and what it is laid out like. */
record Sheet(Path path, CsvCells cells, SheetKind kind) {

    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final Pattern CANVAS_NUMBER = Pattern.compile("\\s*\\(\\d+\\)\\s*$");

    /** @throws MessageException if it is no CSV that says anything */
    static Sheet read(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw broken(path, "it is larger than 64 MiB", null);
            }
            CsvCells cells = CsvCells.of(bytes);
            if (cells.rows().isEmpty()) {
                throw broken(path, "it is empty", null);
            }
            return new Sheet(path, cells, SheetKind.of(cells.rows()));
        } catch (NoSuchFileException e) {
            throw broken(path, "there is no such file", e);
        } catch (IOException e) {
            throw broken(path, e.getClass().getSimpleName().toLowerCase(Locale.ROOT), e);
        } catch (NoCsvException e) {
            throw broken(path, String.valueOf(e.getMessage()), e);
        }
    }

    private static MessageException broken(Path sheet, String reason, @Nullable Exception cause) {
        return new MessageException(new SheetBroken(sheet.toString(), reason), cause);
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
