package dev.backprop.grader.sources;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.sources.archive.Archive;
import dev.backprop.grader.sources.archive.ArchiveMessages.TooManyBytes;
import dev.backprop.grader.sources.archive.ArchiveMessages.TooManyEntries;
import dev.backprop.grader.sources.choose.Inventory;
import dev.backprop.grader.sources.files.FileKind;
import dev.backprop.grader.sources.files.Fingerprint;
import dev.backprop.grader.sources.files.Folder;
import dev.backprop.grader.sources.files.Ignored;
import dev.backprop.grader.sources.files.ReadFailure;
import dev.backprop.grader.sources.files.Recipient;
import dev.backprop.grader.sources.files.SourceMessages.FileNotReadable;
import dev.backprop.grader.sources.files.SourceMessages.NotJavaSource;
import dev.backprop.grader.sources.files.SourceMessages.TooManySources;
import dev.backprop.grader.sources.files.SubmissionLimits;
import dev.backprop.grader.sources.files.UnreadableSubmission;
import dev.backprop.grader.sources.java.Decoded;
import dev.backprop.grader.sources.java.Decoding;
import dev.backprop.grader.sources.java.KotlinFile;
import dev.backprop.grader.sources.java.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sources among the files that it is handed, within the limits.
 *
 * <p>It knows nothing of where they come from: {@link Folder} walks a folder, {@link Archive} an archive. Where there is nothing but one
 * more archive, that is what was to be handed in.
 */
final class Intake implements Recipient {

    /** An archive among the files. */
    private record Inner(String path, byte[] bytes) {}

    private static final int MOST_OTHERS = 3;

    private final SubmissionLimits limits;
    private final Decoding decoding;
    private final Optional<String> unpackedFrom;
    private final Fingerprint fingerprint = new Fingerprint();
    private final List<Source> sources = new ArrayList<>();
    private final List<Source> misnamed = new ArrayList<>();
    private final List<KotlinFile> kotlinFiles = new ArrayList<>();
    private final List<Ignored> passedOver = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private int archives;
    private @Nullable Inner inner;
    private int entries;
    private int sourceFiles;
    private long totalBytes;

    Intake(SubmissionLimits limits, Charset legacy) {
        this(limits, new Decoding(legacy), Optional.empty());
    }

    private Intake(SubmissionLimits limits, Decoding decoding, Optional<String> unpackedFrom) {
        this.limits = limits;
        this.decoding = decoding;
        this.unpackedFrom = unpackedFrom;
    }

    /** As full as this one, to be filled with what may be too much. */
    Intake trial() {
        Intake trial = new Intake(limits, decoding, Optional.empty());
        trial.entries = entries;
        trial.sourceFiles = sourceFiles;
        trial.totalBytes = totalBytes;
        return trial;
    }

    @Override
    public void countEntry() throws UnreadableSubmission {
        if (++entries > limits.entries()) {
            throw new UnreadableSubmission(new TooManyEntries(limits.entries()));
        }
    }

    @Override
    public boolean opens(String path) {
        FileKind kind = FileKind.of(path);
        return kind == FileKind.JAVA
                || kind == FileKind.KOTLIN
                || kind == FileKind.MISNAMED
                || kind == FileKind.ARCHIVE;
    }

    @Override
    public boolean skips(String folderName) {
        return Folder.isNotSearched(folderName);
    }

    @Override
    public void file(String path, Contents contents) throws UnreadableSubmission {
        switch (FileKind.of(path)) {
            case JAVA -> read(path, contents).ifPresent(bytes -> addJava(path, bytes));
            case KOTLIN -> read(path, contents).ifPresent(bytes -> addKotlin(path, bytes));
            case MISNAMED -> {
                read(path, contents).ifPresent(bytes -> addMisnamed(path, bytes));
                passOver(path, new NotJavaSource(path));
            }
            case ARCHIVE -> {
                keep(path, contents);
                passOver(path, new NotJavaSource(path));
            }
            case COMPILED -> passOver(path, new NotJavaSource(path));
            case OTHER -> {
                if (others.size() < MOST_OTHERS
                        && !path.substring(path.lastIndexOf('/') + 1).startsWith(".")) {
                    others.add(path);
                }
            }
        }
    }

    /** As long as there is room: a hostile folder holds any number. */
    @Override
    public void passOver(String path, Message reason) {
        if (passedOver.size() < 2 * limits.sourceFiles()) {
            passedOver.add(new Ignored(path, reason));
        }
    }

    /** An archive that was among the files is opened by itself: what is in it counts, and no more that it is one. */
    void opened(String path) {
        if (passedOver.removeIf(ignored -> ignored.path().equals(path))) {
            archives--;
            inner = null;
        }
    }

    private void keep(String path, Contents contents) {
        if (++archives > 1 || !sources.isEmpty()) {
            inner = null;
            return;
        }
        try (InputStream in = contents.open()) {
            byte[] bytes = in.readNBytes((int) Math.min(limits.totalBytes() + 1L, Integer.MAX_VALUE));
            if (bytes.length <= limits.totalBytes() && Archive.isReadable(bytes)) {
                inner = new Inner(path, bytes);
            }
        } catch (IOException e) {
            passOver(path, new FileNotReadable(path, ReadFailure.reason(e)));
        }
    }

    /**
     * What the archive holds that is all there is, within limits of its own; one in that one is not opened. Itself where there is more
     * than that, or nothing in it can be read: then it stays what it was, something to unpack.
     */
    Intake unpacked(Optional<Charset> namesCharset) {
        Inner only = inner;
        if (only == null || archives > 1 || !isWithoutSources()) {
            return this;
        }
        Intake inside = new Intake(limits, decoding, Optional.of(only.path()));
        try {
            Archive.read(only.path(), only.bytes(), "", limits, namesCharset, inside);
        } catch (UnreadableSubmission e) {
            return this;
        }
        return inside.isWithoutSources() ? this : inside;
    }

    /** The archive that this was unpacked from. */
    Optional<String> unpackedFrom() {
        return unpackedFrom;
    }

    private boolean isWithoutSources() {
        return sources.isEmpty() && misnamed.isEmpty() && kotlinFiles.isEmpty();
    }

    Inventory inventory() {
        return new Inventory(sources, misnamed, kotlinFiles, passedOver, others, fingerprint.sha256());
    }

    private Optional<byte[]> read(String path, Contents contents) throws UnreadableSubmission {
        if (++sourceFiles > limits.sourceFiles()) {
            throw new UnreadableSubmission(new TooManySources(limits.sourceFiles()));
        }
        Optional<byte[]> bytes = bytes(path, contents, limits);
        totalBytes += bytes.map(read -> read.length).orElse(0);
        if (totalBytes > limits.totalBytes()) {
            throw new UnreadableSubmission(new TooManyBytes(limits.totalBytes()));
        }
        return bytes;
    }

    private void addJava(String path, byte[] bytes) {
        fingerprint.add(path, bytes);
        Decoded decoded = decoding.decode(path, bytes);
        if (decoded instanceof Decoded.Text text) {
            sources.add(Source.of(path, text.text(), text.note()));
        } else if (decoded instanceof Decoded.Unreadable unreadable) {
            passOver(path, unreadable.reason());
        }
    }

    private void addMisnamed(String path, byte[] bytes) {
        if (decoding.decode(path, bytes) instanceof Decoded.Text text) {
            Source source = Source.of(path, text.text(), text.note());
            if (!source.outline().types().isEmpty()) {
                fingerprint.add(path, bytes);
                misnamed.add(source);
            }
        }
    }

    private void addKotlin(String path, byte[] bytes) {
        if (decoding.decode(path, bytes) instanceof Decoded.Text text) {
            kotlinFiles.add(KotlinFile.of(path, text.text()));
        }
        passOver(path, new NotJavaSource(path));
    }
}
