/**
 * Reads Java as text: characters, tokens, imports, which types a file declares, on which line something stands.
 *
 * <p>Also the little of Kotlin that a message needs. Nothing is compiled, and no file is opened: bytes and texts come in.
 */
@NullMarked
package dev.backprop.grader.sources.java;

import org.jspecify.annotations.NullMarked;
