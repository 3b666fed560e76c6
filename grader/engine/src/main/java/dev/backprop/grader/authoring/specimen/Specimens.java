package dev.backprop.grader.authoring.specimen;

import dev.backprop.grader.authoring.specimen.SpecimenMessages.VariantUnknown;
import dev.backprop.grader.disk.Disk;
import dev.backprop.grader.message.MessageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The submissions that are kept in an assignment's folder.
 *
 * @param folder the assignment's
 */
public record Specimens(Path folder) {

    /** The folder of the solution. */
    public static final String SOLUTION = "solution";

    /** The folder of the variants. */
    public static final String VARIANTS = "variants";

    /** The folder of the mistakes. */
    public static final String MISTAKES = "mistakes";

    /** The solution. */
    public Specimen solution() {
        Path place = folder.resolve(SOLUTION);
        return new Specimen(SOLUTION, place, SourceTree.of(place));
    }

    /** The variants, by name. */
    public List<Specimen> variants() {
        SourceTree solution = solution().sources();
        return inside(VARIANTS)
                .filter(Files::isDirectory)
                .map(place -> new Specimen(
                        String.valueOf(place.getFileName()),
                        place,
                        SourceTree.of(place).over(solution)))
                .toList();
    }

    /**
     * The mistakes, by name.
     *
     * @throws MessageException if one cannot be read
     */
    public List<Mistake> mistakes() {
        List<Specimen> variants = variants();
        return patches().stream()
                .map(patch -> mistake(patch, variants, folder.relativize(patch).toString()))
                .toList();
    }

    /** Where the mistakes are written, by name. */
    public List<Path> patches() {
        return inside(MISTAKES)
                .filter(path -> path.toString().endsWith(MistakePatch.EXTENSION) && Files.isRegularFile(path))
                .sorted(Comparator.comparing(Specimens::slug))
                .toList();
    }

    /**
     * One mistake.
     *
     * @param variants what it may be a patch of, besides the solution
     * @param name what messages call the patch
     * @throws MessageException if it cannot be read, or does not fit
     */
    public Mistake mistake(Path patch, List<Specimen> variants, String name) {
        MistakePatch read = MistakePatch.read(Disk.bytes(patch), name);
        String from = read.header().from();
        Specimen base = from == null
                ? solution()
                : variants.stream()
                        .filter(variant -> variant.slug().equals(from))
                        .findFirst()
                        .orElseThrow(() -> new MessageException(new VariantUnknown(
                                name,
                                read.header().line(PatchHeader.FROM),
                                from,
                                variants.stream().map(Specimen::slug).toList())));
        SourceTree sources = read.applyTo(base.sources(), Disk.relative(folder, base.place()));
        return new Mistake(
                new Specimen(slug(patch), patch, sources),
                base.sources(),
                read.header(),
                read.header().loses());
    }

    private static String slug(Path patch) {
        String file = String.valueOf(patch.getFileName());
        return file.substring(0, file.length() - MistakePatch.EXTENSION.length());
    }

    private Stream<Path> inside(String kind) {
        return Disk.inside(folder.resolve(kind)).stream()
                .filter(path -> !String.valueOf(path.getFileName()).startsWith("."));
    }
}
