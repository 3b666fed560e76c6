package dev.backprop.grader.sources.choose;

import dev.backprop.grader.message.Likeness;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.sources.files.FileKind;
import dev.backprop.grader.sources.files.Ignored;
import dev.backprop.grader.sources.files.SourceMessages.ArchiveInside;
import dev.backprop.grader.sources.files.SourceMessages.ClassNotInFile;
import dev.backprop.grader.sources.files.SourceMessages.KotlinSource;
import dev.backprop.grader.sources.files.SourceMessages.NoJavaFile;
import dev.backprop.grader.sources.files.SourceMessages.NoPackageLine;
import dev.backprop.grader.sources.files.SourceMessages.NoSourceFor;
import dev.backprop.grader.sources.files.SourceMessages.NotJavaSource;
import dev.backprop.grader.sources.files.SourceMessages.OnlyCompiledClass;
import dev.backprop.grader.sources.files.SourceMessages.SourceWithOtherEnding;
import dev.backprop.grader.sources.files.SourceMessages.WrongClassName;
import dev.backprop.grader.sources.files.SourceMessages.WrongPackage;
import dev.backprop.grader.sources.java.KotlinFile;
import dev.backprop.grader.sources.java.Outline;
import dev.backprop.grader.sources.java.Source;
import dev.backprop.grader.sources.java.SourceLines;
import dev.backprop.grader.sources.java.TypeName;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Explains why nothing was found for an exercise, from the strongest evidence to the weakest. */
public final class Absence {

    private final Inventory inventory;
    private final Wanted wanted;
    private final TypeName type;
    private final List<Source> sources;

    public Absence(Inventory inventory, Wanted wanted) {
        this.inventory = inventory;
        this.wanted = wanted;
        this.type = wanted.type();
        this.sources =
                inventory.sources().stream().sorted(Source.preferredFor(type)).toList();
    }

    /** What looks like the exercise and is none that could be compiled; the message says how to mend it. */
    public Optional<Message> evidence() {
        return Stream.<Supplier<Optional<Message>>>of(
                        this::unreadable,
                        this::inAnotherPackage,
                        this::inAnotherCase,
                        this::anotherClassInItsFile,
                        this::inKotlin,
                        () -> byItsName(FileKind.COMPILED, OnlyCompiledClass::new),
                        () -> byItsName(FileKind.MISNAMED, SourceWithOtherEnding::new),
                        this::sameShape,
                        this::nearlyTheName)
                .flatMap(evidence -> evidence.get().stream())
                .findFirst();
    }

    /** A file that is named like the class and whose contents are not known. */
    private Optional<Message> unreadable() {
        return inventory.unreadable(type.simpleName()).findFirst();
    }

    private Optional<Message> inAnotherPackage() {
        return firstSource(source -> source.outline().type(type.simpleName()).isPresent())
                .map(this::wrongPackage);
    }

    private Message wrongPackage(Source source) {
        Outline outline = source.outline();
        return outline.packageLine() == 0
                ? new NoPackageLine(source.path(), type.simpleName(), type.packageName())
                : new WrongPackage(
                        source.path(),
                        outline.packageLine(),
                        outline.packageName(),
                        type.simpleName(),
                        type.packageName());
    }

    private Optional<Message> inAnotherCase() {
        return firstType(found -> found.name().equalsIgnoreCase(type.simpleName()));
    }

    private Optional<Message> anotherClassInItsFile() {
        return firstSource(source -> FileKind.isNamedLike(source.path(), type.simpleName()))
                .map(source -> source.outline().types().stream()
                        .findFirst()
                        .map(found -> wrongName(source, found))
                        .orElseGet(() -> new ClassNotInFile(source.path(), type.simpleName())));
    }

    private Optional<Message> inKotlin() {
        return inventory.kotlinFiles().stream()
                .filter(file -> file.types().contains(type.simpleName())
                        || FileKind.isNamedLike(file.path(), type.simpleName()))
                .map(KotlinFile::path)
                .findFirst()
                .map(path -> new KotlinSource(path, type.simpleName()));
    }

    private Optional<Message> byItsName(FileKind kind, BiFunction<String, String, Message> message) {
        return otherFiles(kind)
                .filter(path -> FileKind.isNamedLike(path, type.simpleName()))
                .findFirst()
                .map(path -> message.apply(path, type.simpleName()));
    }

    private Optional<Message> sameShape() {
        return sources.stream()
                .flatMap(source -> typeOfShape(source)
                        .filter(found -> !isOfAnotherExercise(source, found))
                        .map(found -> wrongName(source, found))
                        .stream())
                .findFirst();
    }

    /** The method counts only where no stages are known, because exercises share its name. */
    private Optional<Outline.Type> typeOfShape(Source source) {
        SourceLines lines = new SourceLines(source.text());
        OptionalInt line = wanted.stages().isEmpty()
                ? lines.ofMethod(wanted.method())
                : lines.ofRecord(Set.copyOf(wanted.stages()));
        return line.isEmpty() ? Optional.empty() : source.outline().typeAround(line.getAsInt());
    }

    private Optional<Message> nearlyTheName() {
        String name = type.simpleName().toLowerCase(Locale.ROOT);
        int slips = name.length() <= 4 ? 1 : 2;
        return firstType(found -> Math.abs(found.name().length() - name.length()) <= slips
                && Likeness.distance(found.name().toLowerCase(Locale.ROOT), name) <= slips);
    }

    /** Exercises may be alike in shape and in name: a tanh that is there is no sigmoid that is misnamed. */
    private boolean isOfAnotherExercise(Source source, Outline.Type found) {
        return wanted.others().contains(source.outline().nameOf(found).toString());
    }

    /** What was looked for, where there is no evidence of it. */
    public Message nothing() {
        return closedArchive()
                .or(() -> otherFiles(FileKind.ARCHIVE)
                        .min(Comparator.naturalOrder())
                        .map(path -> new ArchiveInside(path, type.toString())))
                .orElseGet(this::notAmongTheFiles);
    }

    /** Why an archive was not opened. */
    private Optional<Message> closedArchive() {
        return inventory.passedOver().stream()
                .filter(ignored -> FileKind.of(ignored.path()) == FileKind.ARCHIVE)
                .map(Ignored::reason)
                .filter(reason -> !(reason instanceof NotJavaSource))
                .findFirst();
    }

    private Message notAmongTheFiles() {
        boolean isWithoutJava = sources.isEmpty() && inventory.passedOver().isEmpty();
        return isWithoutJava
                ? new NoJavaFile(type.simpleName(), inventory.others())
                : new NoSourceFor(type.toString(), type.simpleName(), sources.size());
    }

    private Optional<Source> firstSource(Predicate<Source> condition) {
        return sources.stream().filter(condition).findFirst();
    }

    private Optional<Message> firstType(Predicate<Outline.Type> condition) {
        return sources.stream()
                .flatMap(source -> source.outline().types().stream()
                        .filter(condition)
                        .filter(found -> !isOfAnotherExercise(source, found))
                        .map(found -> wrongName(source, found)))
                .findFirst();
    }

    private Message wrongName(Source source, Outline.Type found) {
        return new WrongClassName(
                source.path(),
                found.line(),
                source.outline().nameOf(found).toString(),
                type.toString(),
                type.simpleName());
    }

    private Stream<String> otherFiles(FileKind kind) {
        return inventory.passedOver().stream()
                .filter(ignored -> ignored.reason() instanceof NotJavaSource)
                .map(Ignored::path)
                .filter(path -> FileKind.of(path) == kind);
    }
}
