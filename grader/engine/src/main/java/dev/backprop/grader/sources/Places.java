package dev.backprop.grader.sources;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.sources.archive.Archive;
import dev.backprop.grader.sources.archive.ArchiveFormat;
import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveUnsupported;
import dev.backprop.grader.sources.files.FileName;
import dev.backprop.grader.sources.files.Folder;
import dev.backprop.grader.sources.files.ReadFailure;
import dev.backprop.grader.sources.files.SourceMessages.FileNotReadable;
import dev.backprop.grader.sources.files.SourceMessages.NoSuchFolder;
import dev.backprop.grader.sources.files.SourceMessages.NotJavaSource;
import dev.backprop.grader.sources.files.SubmissionLimits;
import dev.backprop.grader.sources.files.UnreadableSubmission;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The places that make up one submission: a single folder or archive, or several folders, archives and loose files. */
final class Places {

    private final List<Path> places;
    private final SubmissionLimits limits;
    private final Optional<Charset> namesCharset;
    private final Set<String> prefixes = new HashSet<>();

    Places(List<Path> places, SubmissionLimits limits, Optional<Charset> namesCharset) {
        this.places = List.copyOf(places);
        this.limits = limits;
        this.namesCharset = namesCharset;
    }

    /** Reads them all; a file that is neither source nor archive is left out, as one in a folder is. */
    Submission read(String id) throws UnreadableSubmission {
        Intake intake = new Intake(limits, Submission.LEGACY);
        for (Path place : places) {
            intake.countEntry();
            readOne(place, intake);
        }
        Optional<String> archive = places.stream()
                .filter(place -> places.size() == 1 && Files.isRegularFile(place))
                .map(FileName::of)
                .filter(name -> !FileName.mayBeSource(name))
                .findFirst();
        return new Submission(id, archive, intake.unpacked(namesCharset));
    }

    private void readOne(Path place, Intake intake) throws UnreadableSubmission {
        if (!Files.exists(place)) {
            throw new UnreadableSubmission(new NoSuchFolder(FileName.of(place)));
        }
        String path = unique(pathOf(place));
        if (!Files.isRegularFile(place)) {
            Folder.walk(place, prefix(path), limits, intake);
        } else if (FileName.mayBeSource(path)) {
            intake.file(path, () -> Files.newInputStream(place, LinkOption.NOFOLLOW_LINKS));
        } else {
            readArchive(place, path, intake);
        }
    }

    private void readArchive(Path place, String path, Intake intake) throws UnreadableSubmission {
        ArchiveFormat format;
        try (SeekableByteChannel in = Files.newByteChannel(place, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            format = ArchiveFormat.of(in);
        } catch (IOException e) {
            intake.passOver(path, new FileNotReadable(path, ReadFailure.reason(e)));
            return;
        }
        switch (format) {
            case ZIP, TAR, GZIP -> {
                Optional<Message> obstacle = places.size() == 1 ? Optional.empty() : obstacle(place, intake);
                if (obstacle.isPresent()) {
                    intake.passOver(path, obstacle.get());
                    return;
                }
                intake.opened(path);
                Archive.read(place, prefix(path), limits, namesCharset, intake);
            }
            case NONE -> intake.passOver(path, new NotJavaSource(path));
            default -> {
                Message unsupported = new ArchiveUnsupported(path, format.program());
                if (places.size() == 1) {
                    throw new UnreadableSubmission(unsupported);
                }
                intake.passOver(path, unsupported);
            }
        }
    }

    /** Why nothing in an archive can be graded, or no more of it: it spoils nothing that was handed in beside it. */
    private Optional<Message> obstacle(Path archive, Intake intake) {
        try {
            Archive.read(archive, "", limits, namesCharset, intake.trial());
            return Optional.empty();
        } catch (UnreadableSubmission e) {
            return Optional.of(e.reason());
        }
    }

    private String prefix(String path) {
        return places.size() == 1 || path.isEmpty() ? "" : path + "/";
    }

    /** From the first place, where that is a folder which holds this one; else the place's name. */
    private String pathOf(Path place) {
        Path first = places.get(0);
        if (!Files.isDirectory(first) || !place.startsWith(first)) {
            return FileName.of(place);
        }
        List<String> names = new ArrayList<>();
        for (Path at = place; at != null && !at.equals(first); at = at.getParent()) {
            names.add(0, FileName.of(at));
        }
        return String.join("/", names);
    }

    /** Places in different folders may have the same name. */
    private String unique(String path) {
        String unique = path;
        for (int i = 2; !prefixes.add(unique); i++) {
            unique = i + "/" + path;
        }
        return unique;
    }
}
