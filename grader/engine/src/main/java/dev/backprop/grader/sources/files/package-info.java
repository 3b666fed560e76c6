/**
 * Files before anybody knows what they say: names and kinds, limits, the checksum over them, the walk through a folder.
 *
 * <p>Also what all rooms of {@code sources} say about files. No archive is opened here, and no Java is read.
 */
@NullMarked
package dev.backprop.grader.sources.files;

import org.jspecify.annotations.NullMarked;
