package dev.backprop.grader.grading;

import dev.backprop.grader.check.SourceText;
import dev.backprop.grader.sources.Sources;
import dev.backprop.worker.wire.CodePlace;
import java.util.Optional;

/** Quotes the sources that an exercise was compiled from. */
final class QuotedSources implements SourceText {

    private final Sources sources;

    QuotedSources(Sources sources) {
        this.sources = sources;
    }

    @Override
    public Optional<String> line(String file, String className, int line) {
        String folder = className.substring(0, className.lastIndexOf('.') + 1).replace('.', '/');
        return sources.all().stream()
                .filter(source -> source.compilePath().equals(folder + file))
                .findFirst()
                .flatMap(source -> source.line(line));
    }

    @Override
    public boolean isOfCourse(CodePlace place) {
        String topLevel = place.className().split("\\$", 2)[0];
        return sources.wanted().given().containsKey(topLevel);
    }

    @Override
    public boolean leavesEmpty(String stage) {
        return sources.main().lines().leavesEmpty(stage);
    }
}
