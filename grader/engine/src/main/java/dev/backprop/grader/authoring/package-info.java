/** Proves the folders of assignments sound: what {@code grade verify} does. */
@NullMarked
package dev.backprop.grader.authoring;

import org.jspecify.annotations.NullMarked;
