package dev.backprop.grader.batch.feedback;

import dev.backprop.grader.disk.Disk;
import dev.backprop.grader.disk.FolderTree;
import dev.backprop.grader.report.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Texts for people, by their paths; equal ones give equal bytes. */
final class TextFiles {

    /** By it browsers and editors know that the text is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** When nothing says when; a zip knows nothing earlier. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private TextFiles() {}

    /**
     * Writes them in place of what was there.
     *
     * @throws dev.backprop.grader.message.MessageException if a zip cannot be written
     * @throws UncheckedIOException if a folder cannot be
     */
    static void write(Path target, boolean isZip, SortedMap<String, String> texts) {
        try {
            if (isZip) {
                AtomicFile.ofOwner(target).write(zip(texts));
            } else {
                folder(target, texts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(SortedMap<String, String> texts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                ZipEntry entry = new ZipEntry(text.getKey());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(bytes(text.getValue()));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void folder(Path target, SortedMap<String, String> texts) throws IOException {
        FolderTree.delete(target);
        Files.createDirectories(target);
        Disk.closeToOthers(target);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Files.write(target.resolve(text.getKey()), bytes(text.getValue()));
        }
    }

    private static byte[] bytes(String text) {
        return (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
    }
}
