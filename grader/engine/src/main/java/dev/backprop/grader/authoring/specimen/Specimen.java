package dev.backprop.grader.authoring.specimen;

import java.nio.file.Path;

/**
 * A submission that an author keeps, with all its files.
 *
 * @param slug its name
 * @param place where the author wrote it: a folder, or a patch
 */
public record Specimen(String slug, Path place, SourceTree sources) {}
