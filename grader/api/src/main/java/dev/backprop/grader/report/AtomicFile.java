package dev.backprop.grader.report;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.ReportMessages.OutputDiskFull;
import dev.backprop.grader.report.ReportMessages.OutputFailed;
import dev.backprop.grader.report.ReportMessages.OutputFolderMissing;
import dev.backprop.grader.report.ReportMessages.OutputNotWritable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** A file that holds either its old content or all of the new one, whatever happens while it is written. */
public final class AtomicFile {

    /** What puts the finished file into its place; {@link Files#move} but in tests. */
    interface Mover {
        void move(Path from, Path to, CopyOption... options) throws IOException;
    }

    private static final Set<PosixFilePermission> OF_OWNER = PosixFilePermissions.fromString("rw-------");

    private final Path path;
    private final Mover mover;
    private final boolean ofOwner;

    public AtomicFile(Path path) {
        this(path, Files::move);
    }

    AtomicFile(Path path, Mover mover) {
        this(path, mover, false);
    }

    private AtomicFile(Path path, Mover mover, boolean ofOwner) {
        this.path = path;
        this.mover = mover;
        this.ofOwner = ofOwner;
    }

    /** A file that only its owner may read, and that is still there after a loss of power once it has been written. */
    public static AtomicFile ofOwner(Path path) {
        return new AtomicFile(path, Files::move, true);
    }

    /** The name that the unfinished content of a file has, up to what makes it unique; a process that is killed leaves it behind. */
    public static String unfinished(String name) {
        return "." + name + ".";
    }

    /**
     * Replaces the file's content, or creates the file. What is no ordinary file, such as {@code /dev/null}, is written to
     * directly; a symbolic link stays one.
     *
     * @throws MessageException if that cannot be done; the old content is still there then, and nothing else
     */
    public void write(byte[] content) {
        try {
            if (Files.isDirectory(path)) {
                throw new MessageException(new OutputFailed(path.toString(), "it is a folder"));
            } else if (Files.exists(path) && !Files.isRegularFile(path)) {
                Files.write(path, content);
            } else {
                replace(Files.exists(path) ? path.toRealPath() : path.toAbsolutePath(), content);
            }
        } catch (IOException | ReadOnlyFileSystemException e) {
            throw refused(path, e);
        }
    }

    /** As {@link #write(byte[])}, in UTF-8. */
    public void write(String content) {
        write(content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Creates the file, unless there is one.
     *
     * @return whether it was created: of several who try at the same time, one only is told so, and the others find its content whole
     * @throws MessageException if that cannot be done
     */
    public boolean create(String content) {
        try {
            Path target = path.toAbsolutePath();
            Path temporary = temporary(target);
            try {
                writeToDisk(temporary, content.getBytes(StandardCharsets.UTF_8));
                link(temporary, target);
                syncFolder(target);
                return true;
            } catch (FileAlreadyExistsException e) {
                return false;
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException | ReadOnlyFileSystemException e) {
            throw refused(path, e);
        }
    }

    /** Gives a whole file its name, if that is free. */
    private void link(Path temporary, Path target) throws IOException {
        try {
            Files.createLink(target, temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            // A file system without hard links. What it does when two move at the same moment is its own affair.
            mover.move(temporary, target);
        }
    }

    private static Path temporary(Path target) {
        // Not Files.createTempFile: its files are readable for their owner only, and would stay so under the final
        // name.
        return target.resolveSibling(unfinished(String.valueOf(target.getFileName())) + UUID.randomUUID() + ".tmp");
    }

    private void replace(Path target, byte[] content) throws IOException {
        Path temporary = temporary(target);
        try {
            writeToDisk(temporary, content);
            try {
                mover.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                mover.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
            }
            if (ofOwner) {
                syncFolder(target);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** A new name is the folder's content, not the file's. */
    private static void syncFolder(Path target) {
        try (FileChannel folder = FileChannel.open(target.resolveSibling("."), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // Windows opens no folders, and keeps its journal itself.
        }
    }

    private void writeToDisk(Path file, byte[] content) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileAttribute<?>[] attributes = ofOwner
                        && Files.getFileStore(file.resolveSibling("."))
                                .supportsFileAttributeView(PosixFileAttributeView.class)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OF_OWNER)}
                : new FileAttribute<?>[0];
        try (FileChannel channel = FileChannel.open(file, options, attributes)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Why something could not be written, in words. */
    public static MessageException refused(Path path, Exception failure) {
        return new MessageException(reason(path, failure), failure);
    }

    private static Message reason(Path path, Exception failure) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            return new OutputFolderMissing(folder.toString());
        }
        if (failure instanceof AccessDeniedException || failure instanceof ReadOnlyFileSystemException) {
            return new OutputNotWritable(path.toString());
        }
        String reason = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        String known = reason == null ? failure.getClass().getSimpleName() : reason;
        return known.toLowerCase(Locale.ROOT).contains("no space left")
                ? new OutputDiskFull(path.toString())
                : new OutputFailed(path.toString(), known);
    }
}
