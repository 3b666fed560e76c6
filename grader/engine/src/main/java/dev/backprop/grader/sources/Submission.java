package dev.backprop.grader.sources;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.sources.archive.Archive;
import dev.backprop.grader.sources.choose.Absence;
import dev.backprop.grader.sources.choose.Compilation;
import dev.backprop.grader.sources.choose.Inventory;
import dev.backprop.grader.sources.choose.MatrixLibrary;
import dev.backprop.grader.sources.choose.OnlyReading;
import dev.backprop.grader.sources.choose.Wanted;
import dev.backprop.grader.sources.files.FileName;
import dev.backprop.grader.sources.files.Folder;
import dev.backprop.grader.sources.files.Ignored;
import dev.backprop.grader.sources.files.SourceMessages.FileNotReadable;
import dev.backprop.grader.sources.files.SourceMessages.ForeignMatrixLibrary;
import dev.backprop.grader.sources.files.SourceMessages.GivenByCourse;
import dev.backprop.grader.sources.files.SourceMessages.HidesJava;
import dev.backprop.grader.sources.files.SourceMessages.OtherMatrixForm;
import dev.backprop.grader.sources.files.SourceMessages.ReadFromArchive;
import dev.backprop.grader.sources.files.SubmissionLimits;
import dev.backprop.grader.sources.files.UnreadableSubmission;
import dev.backprop.grader.sources.java.Import;
import dev.backprop.grader.sources.java.Source;
import dev.backprop.grader.sources.java.TypeIndex;
import dev.backprop.grader.sources.java.TypeName;
import dev.backprop.grader.sources.java.Wording;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one student handed in: all its Java sources, read once, from which each exercise takes its own.
 *
 * <p>Sources are known by what they declare, wherever they lie and whatever an upload made of their names. Nothing in
 * a submission is run or compiled here, and nothing in it is trusted: names and texts are data.
 */
public final class Submission {

    /** How sources are read that are not UTF-8 and have no byte order mark. */
    static final Charset LEGACY = Charset.forName("windows-1251");

    private final String id;
    private final Inventory inventory;
    private final Optional<String> archive;
    private final TypeIndex types;

    /** @param archive the name of the only archive that all sources come from, if there is one */
    private Submission(String id, Optional<String> archive, Inventory inventory) {
        this.id = id;
        this.archive = archive;
        this.inventory = inventory;
        this.types = new TypeIndex(
                inventory.sources().stream().filter(Source::isCompilable).toList());
    }

    /** @param archive as above, unless the intake has opened another one in it */
    Submission(String id, Optional<String> archive, Intake intake) {
        this(id, intake.unpackedFrom().or(() -> archive), intake.inventory());
    }

    /** As {@link #read(Path, Optional)}, where no charset of names is declared. */
    public static Submission read(Path place) throws UnreadableSubmission {
        return read(place, Optional.empty());
    }

    /**
     * Reads the sources in or below a folder, a source that lies loose, or the sources in an archive: a zip, tar or tar.gz by its bytes,
     * whatever its name. The place itself may be a symbolic link; links inside it are not followed, and only ordinary files are opened.
     * Nothing is unpacked to disk. Sources that are not UTF-8 and have no byte order mark are read as windows-1251.
     *
     * @param namesCharset the charset of names in an archive that says none; without it UTF-8, or CP437 in a zip whose names
     *     are not UTF-8
     * @throws UnreadableSubmission if there is nothing at {@code place}, it cannot be read, or it goes beyond {@link SubmissionLimits}
     */
    public static Submission read(Path place, Optional<Charset> namesCharset) throws UnreadableSubmission {
        String name = FileName.of(place);
        boolean isFile = Files.isRegularFile(place);
        if (isFile && FileName.mayBeSource(name)) {
            return read(name, List.of(place), namesCharset);
        }
        Intake intake = new Intake(SubmissionLimits.DEFAULT, LEGACY);
        if (isFile) {
            Archive.read(place, "", SubmissionLimits.DEFAULT, namesCharset, intake);
        } else {
            Folder.walk(place, "", SubmissionLimits.DEFAULT, intake);
        }
        return new Submission(name, isFile ? Optional.of(name) : Optional.empty(), intake.unpacked(namesCharset));
    }

    /**
     * Reads several folders, archives and loose files as one submission, as {@link #read(Path, Optional)} does. The limits hold
     * for all of them together. An archive whose format is not read is left out where other places remain.
     *
     * @param id what the submission is called
     * @param places what makes up the submission, in a fixed order; none at all is a submission without a source. Paths of what
     *     lies in them begin at the first, where that is a folder, else with the names of the places
     * @throws UnreadableSubmission if there is nothing at one of the places, it cannot be read, or all together go beyond the limits
     */
    public static Submission read(String id, List<Path> places, Optional<Charset> namesCharset)
            throws UnreadableSubmission {
        return new Places(places, SubmissionLimits.DEFAULT, namesCharset).read(id);
    }

    /** The name of the folder or archive: text to show, in which any character may occur. */
    public String id() {
        return id;
    }

    /**
     * A checksum over the names and bytes of all Java sources that could be read, as 64 hexadecimal digits: equal on
     * all machines, and for all places of the folder. An archive has the checksum of the folder that it was made of.
     */
    public String sha256() {
        return inventory.sha256();
    }

    /** Why some of it could not be read, if it was the system that refused, which is nobody's fault who handed it in. */
    public Optional<Message> unread() {
        return inventory.passedOver().stream()
                .map(Ignored::reason)
                .filter(FileNotReadable.class::isInstance)
                .findFirst();
    }

    /** What there is for the exercise whose class has this full name, such as {@code backprop.SvmLoss}. */
    public Found sourcesFor(String className) {
        return sourcesFor(Wanted.ofClass(className));
    }

    /** What there is for an exercise: its sources, or the reason why there are none to compile. */
    public Found sourcesFor(Wanted wanted) {
        Inventory filledIn = inventory.withoutStubs(wanted);
        return filledIn.equals(inventory) ? find(wanted) : new Submission(id, archive, filledIn).find(wanted);
    }

    private Found find(Wanted wanted) {
        Compilation asNamed = new Compilation(wanted, typesBeside(wanted));
        Optional<OnlyReading> only = asNamed.sources().isEmpty() ? OnlyReading.of(inventory, wanted) : Optional.empty();
        Compilation compilation = only.map(reading -> new Compilation(wanted, new TypeIndex(reading.sources())))
                .orElse(asNamed);
        List<Source> sources = compilation.sources();
        List<Ignored> ignored = leftOut(compilation);
        List<Message> notes = new ArrayList<>(only.map(OnlyReading::notes).orElse(List.of()));
        if (sources.isEmpty()) {
            Absence absence = new Absence(inventory, wanted);
            return absence.evidence()
                    .<Found>map(message -> new Refused(message, ignored))
                    .orElseGet(() -> new NotThere(absence.nothing(), ignored));
        }
        Optional<Message> refused = foreignLibrary(sources).or(() -> hidesJava(wanted, sources));
        if (refused.isPresent()) {
            return new Refused(refused.get(), ignored);
        }
        notes.addAll(notes(wanted, compilation));
        return found(wanted, sources, notes, ignored);
    }

    /**
     * All that is declared, but what the course gives and the exercise's own class is not declared beside; and stubs of what nobody
     * handed in.
     */
    private TypeIndex typesBeside(Wanted wanted) {
        if (wanted.given().isEmpty()) {
            return types;
        }
        Stream<Source> stubs = wanted.stubs().entrySet().stream()
                .filter(stub -> wanted.replaces(TypeName.of(stub.getKey()))
                        || types.declaring(TypeName.of(stub.getKey())).isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(stub -> Source.of(TypeName.of(stub.getKey()).compilePath(), stub.getValue(), Optional.empty()));
        Stream<Source> own = inventory.sources().stream()
                .filter(Source::isCompilable)
                .filter(source -> source.typeNames().contains(wanted.type())
                        || source.typeNames().stream().noneMatch(type -> wanted.gives(type) || wanted.replaces(type)));
        return new TypeIndex(Stream.concat(own, stubs).toList());
    }

    /** A class beside those that the course gives, of the name of one that every class knows: they would mean it. */
    private static Optional<Message> hidesJava(Wanted wanted, List<Source> sources) {
        Set<String> packages = wanted.given().keySet().stream()
                .map(name -> TypeName.of(name).packageName())
                .collect(Collectors.toSet());
        return sources.stream()
                .flatMap(source -> source.typeNames().stream()
                        .filter(type -> packages.contains(type.packageName()) && isOfJava(type.simpleName()))
                        .map(type -> new HidesJava(source.path(), type.toString(), type.simpleName())))
                .<Message>map(message -> message)
                .findFirst();
    }

    private static boolean isOfJava(String simpleName) {
        try {
            Class.forName("java.lang." + simpleName, false, null);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static Sources found(Wanted wanted, List<Source> sources, List<Message> notes, List<Ignored> ignored) {
        List<SourceFile> helpers = sources.stream()
                .skip(1)
                .map(helper -> file(helper, helper.typeNames().get(0)))
                .toList();
        return new Sources(wanted, file(sources.get(0), wanted.type()), helpers, notes, ignored);
    }

    private static SourceFile file(Source source, TypeName type) {
        return new SourceFile(source.path(), source.compilePath(type), source.text());
    }

    private List<Ignored> leftOut(Compilation compilation) {
        Set<String> used = new HashSet<>();
        compilation.sources().forEach(source -> used.add(source.path()));
        Stream<Ignored> sources = inventory.sources().stream()
                .filter(source -> !used.contains(source.path()))
                .map(source -> new Ignored(source.path(), compilation.reasonToLeaveOut(source)));
        return Stream.concat(sources, inventory.passedOver().stream())
                .sorted(Comparator.comparing(Ignored::path))
                .toList();
    }

    private Optional<Message> foreignLibrary(List<Source> sources) {
        return sources.stream()
                .flatMap(source -> Import.in(source.text()).stream()
                        .flatMap(imported -> MatrixLibrary.of(imported, types)
                                .map(library -> new ForeignMatrixLibrary(
                                        source.path(), imported.line(), imported.name(), library.name()))
                                .stream()))
                .<Message>map(message -> message)
                .findFirst();
    }

    private List<Message> notes(Wanted wanted, Compilation compilation) {
        List<Source> sources = compilation.sources();
        return Stream.of(
                        archive
                                .<Message>map(name ->
                                        new ReadFromArchive(sources.get(0).path(), name))
                                .stream(),
                        compilation.duplicates().stream(),
                        replaced(wanted),
                        inventory.unreadable(wanted.simpleName()),
                        sources.stream().flatMap(source -> source.note().stream()),
                        sources.stream().flatMap(Submission::otherMatrixForms))
                .flatMap(notes -> notes)
                .toList();
    }

    /** What was handed in under the name of a class that the course gives, and is not the course's. */
    private Stream<Message> replaced(Wanted wanted) {
        return wanted.given().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(given -> types.declaring(TypeName.of(given.getKey())).stream()
                        .filter(source -> !Wording.areSame(source.text(), given.getValue()))
                        .map(source -> new GivenByCourse(source.path(), given.getKey())));
    }

    private static Stream<Message> otherMatrixForms(Source source) {
        return Import.in(source.text()).stream()
                .filter(MatrixLibrary::isOtherFormOfEjml)
                .findFirst()
                .<Message>map(imported -> new OtherMatrixForm(source.path(), imported.line(), imported.name()))
                .stream();
    }
}
