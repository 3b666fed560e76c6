package dev.backprop.grader.check;

import dev.backprop.worker.wire.CodePlace;
import dev.backprop.worker.wire.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines that a submission has. What a stack trace names besides, somebody has made up. */
public final class SubmittedLines {

    /** Of a submission of which no line is known. */
    public static final SubmittedLines NONE = new SubmittedLines(Map.of());

    /** {@code <init>} and the like, too. */
    private static final Pattern METHOD =
            Pattern.compile("(?:[\\p{javaJavaIdentifierPart}&&[^\\p{Cntrl}\\p{Cf}]]|[<>]){1,200}");

    /** How many each file has, by the path under which it is compiled. */
    private final Map<String, Long> counts;

    private SubmittedLines(Map<String, Long> counts) {
        this.counts = Map.copyOf(counts);
    }

    /** The lines of the sources that a program was compiled from. */
    public static SubmittedLines of(List<SourceFile> sources) {
        return new SubmittedLines(sources.stream()
                .collect(Collectors.toMap(
                        SourceFile::path, source -> source.text().lines().count(), Math::max)));
    }

    /** Those of the places that are there. */
    List<CodePlace> among(List<CodePlace> places) {
        return places.stream().filter(this::has).toList();
    }

    private boolean has(CodePlace place) {
        String folder = place.className()
                .substring(0, place.className().lastIndexOf('.') + 1)
                .replace('.', '/');
        long count = counts.getOrDefault(folder + place.file(), 0L);
        return 1 <= place.line()
                && place.line() <= count
                && METHOD.matcher(place.method()).matches();
    }
}
