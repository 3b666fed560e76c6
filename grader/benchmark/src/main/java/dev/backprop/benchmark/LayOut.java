package dev.backprop.benchmark;

import dev.backprop.grader.authoring.specimen.Specimen;
import dev.backprop.grader.authoring.specimen.Specimens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Writes all submissions that assignments keep as folders with all their files, for programs that know neither patches nor what a
 * variant has of the solution. {@code ASSIGNMENTS OUT}.
 */
final class LayOut {

    private LayOut() {}

    public static void main(String[] arguments) throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(arguments[0]))) {
            folders.filter(folder -> Files.isDirectory(folder.resolve(Specimens.MISTAKES)))
                    .forEach(folder ->
                            layOut(new Specimens(folder), Path.of(arguments[1]).resolve(folder.getFileName())));
        }
    }

    private static void layOut(Specimens specimens, Path out) {
        specimens.solution().sources().writeTo(out.resolve(Specimens.SOLUTION));
        specimens.variants().forEach(variant -> write(variant, out.resolve(Specimens.VARIANTS)));
        specimens.mistakes().forEach(mistake -> write(mistake.specimen(), out.resolve(Specimens.MISTAKES)));
    }

    private static void write(Specimen specimen, Path parent) {
        specimen.sources().writeTo(parent.resolve(specimen.slug()));
    }
}
