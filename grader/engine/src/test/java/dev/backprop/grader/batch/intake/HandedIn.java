package dev.backprop.grader.batch.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A class folder as a platform leaves it, put together file by file. */
record HandedIn(Path folder) {

    static final String SVM = "package backprop; public final class SvmLoss { }";

    HandedIn with(String path) {
        return with(path, SVM.getBytes(StandardCharsets.UTF_8));
    }

    HandedIn with(String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    HandedIn withText(String path, String... lines) {
        return with(path, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    HandedIn withZip(String path, String... files) {
        return with(path, zip(files));
    }

    /** A zip of files that all hold one class. */
    static byte[] zip(String... files) {
        return zipOf(Arrays.stream(files)
                .map(file -> new Member(file, SVM.getBytes(StandardCharsets.UTF_8)))
                .toArray(Member[]::new));
    }

    record Member(String name, byte[] bytes) {}

    static byte[] zipOf(Member... members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Member member : members) {
                zip.putNextEntry(new ZipEntry(member.name()));
                zip.write(member.bytes());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    ClassFolder.Recognised recognise() {
        return recognise(Optional.empty());
    }

    ClassFolder.Recognised recognise(Optional<Path> roster) {
        return recognise(ClassLists.of(roster));
    }

    ClassFolder.Recognised recognise(ClassLists lists) {
        return ClassFolder.recognise(folder, lists, folder.resolveSibling("out").resolve("unpacked"), Optional.empty());
    }

    ClassList read() {
        return recognise().classList();
    }

    ClassList read(Path roster) {
        return recognise(Optional.of(roster)).classList();
    }

    /** Each hand-in with the names of its places, such as {@code ada: ada, work.zip}. */
    static List<String> placesOf(ClassList list) {
        return list.handins().stream()
                .map(handin -> handin.key() + ": "
                        + String.join(
                                ", ",
                                handin.places().stream()
                                        .map(place -> place.getFileName().toString())
                                        .toList()))
                .toList();
    }
}
