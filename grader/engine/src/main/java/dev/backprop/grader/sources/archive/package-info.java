/**
 * Reads zip, tar and tar.gz, and knows the other formats by their first bytes; the only user of Commons Compress.
 *
 * <p>Archives are hostile here: names, sizes and ratios are limited. What is in an entry goes to a {@code Recipient}, unread.
 */
@NullMarked
package dev.backprop.grader.sources.archive;

import org.jspecify.annotations.NullMarked;
