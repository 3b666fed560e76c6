package dev.backprop.grader.sources.choose;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.sources.files.SourceMessages.IdenticalCopy;
import dev.backprop.grader.sources.files.SourceMessages.ModuleDeclared;
import dev.backprop.grader.sources.files.SourceMessages.NameTooLong;
import dev.backprop.grader.sources.files.SourceMessages.NotUsed;
import dev.backprop.grader.sources.files.SourceMessages.NothingDeclared;
import dev.backprop.grader.sources.files.SourceMessages.OtherCopyUsed;
import dev.backprop.grader.sources.files.SourceMessages.ReservedPackage;
import dev.backprop.grader.sources.files.SourceMessages.SeveralDeclarations;
import dev.backprop.grader.sources.java.References;
import dev.backprop.grader.sources.java.Source;
import dev.backprop.grader.sources.java.TypeIndex;
import dev.backprop.grader.sources.java.TypeName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The sources that one exercise is compiled from: the one that declares its class, and those it needs, and theirs; also those that the
 * course's classes need, which call it.
 */
public final class Compilation {

    private final TypeIndex types;
    private final TypeName wanted;
    private final List<Source> given;
    private final List<Source> chosen = new ArrayList<>();
    private final Map<TypeName, Source> declaredBy = new HashMap<>();
    private final Set<TypeName> settled = new HashSet<>();
    private final List<Message> duplicates = new ArrayList<>();
    private final Queue<Source> unread = new ArrayDeque<>();

    /** Gathers all that {@code wanted} is compiled from: nothing, where nothing declares it. */
    public Compilation(Wanted wanted, TypeIndex types) {
        this.wanted = wanted.type();
        this.given = wanted.given().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(source -> Source.of(source.getKey(), source.getValue(), Optional.empty()))
                .toList();
        this.types = types;
        gather();
    }

    /** The one that declares the class first, then those it needs, by path. */
    public List<Source> sources() {
        return List.copyOf(chosen);
    }

    /** For each class that is declared more than once, and differently, which file was used. */
    public List<Message> duplicates() {
        return List.copyOf(duplicates);
    }

    /** Why {@code source}, which is none of {@link #sources()}, is not compiled. */
    public Message reasonToLeaveOut(Source source) {
        if (source.outline().isModule()) {
            return new ModuleDeclared(source.path());
        }
        if (source.outline().namesTooLong()) {
            return new NameTooLong(source.path());
        }
        if (source.outline().types().isEmpty()) {
            return new NothingDeclared(source.path());
        }
        if (source.isReserved()) {
            return new ReservedPackage(source.path(), source.outline().packageName());
        }
        return source.typeNames().stream()
                .flatMap(type -> Stream.ofNullable(declaredBy.get(type)).map(used -> asCopy(source, type, used)))
                .findFirst()
                .orElseGet(() -> new NotUsed(source.path(), wanted.toString()));
    }

    private static Message asCopy(Source source, TypeName type, Source used) {
        return source.wording().equals(used.wording())
                ? new IdenticalCopy(source.path(), used.path())
                : new OtherCopyUsed(source.path(), type.toString(), used.path());
    }

    private void gather() {
        choose(wanted, Source.preferredFor(wanted));
        if (!chosen.isEmpty()) {
            unread.addAll(given);
        }
        while (!unread.isEmpty()) {
            for (TypeName type : References.of(unread.remove(), types)) {
                choose(type, Source.besides(chosen.get(0)).thenComparing(Source.preferredFor(type)));
            }
        }
        if (!chosen.isEmpty()) {
            chosen.subList(1, chosen.size()).sort(Comparator.comparing(Source::path));
        }
    }

    private void choose(TypeName type, Comparator<Source> preference) {
        if (!settled.add(type) || declaredBy.containsKey(type)) {
            return;
        }
        List<Source> candidates =
                types.declaring(type).stream().sorted(preference).toList();
        // A file that declares again what is there already would be one error more, never one less.
        candidates.stream()
                .filter(source -> source.typeNames().stream().noneMatch(declaredBy::containsKey))
                .findFirst()
                .ifPresent(source -> choose(source, type, candidates));
    }

    private void choose(Source source, TypeName type, List<Source> candidates) {
        chosen.add(source);
        unread.add(source);
        source.typeNames().forEach(name -> declaredBy.put(name, source));
        List<String> others = candidates.stream()
                .filter(other -> !other.wording().equals(source.wording()))
                .map(Source::path)
                .toList();
        if (!others.isEmpty()) {
            duplicates.add(new SeveralDeclarations(type.toString(), source.path(), others));
        }
    }
}
