/** The command line: one file for each command. The only user of picocli. */
@NullMarked
package dev.backprop.grader.cli;

import org.jspecify.annotations.NullMarked;
