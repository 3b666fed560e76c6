/**
 * The jail, the worker's life, and the client's side of the protocol.
 *
 * <p>{@link dev.backprop.grader.sandbox.Sandbox} is the way in; it hands out
 * {@link dev.backprop.grader.sandbox.Program}s, whose calls end in a {@link dev.backprop.grader.sandbox.Reply}. Behind
 * them, a {@code Worker} is one process, a {@code Watchdog} kills it when a request takes too long, and the frames that
 * pass are those of {@code dev.backprop.worker.wire}. A further kind of jail is a further
 * {@link dev.backprop.grader.sandbox.Jail}: {@link dev.backprop.grader.sandbox.ProcessJail} is the file to copy.
 */
@NullMarked
package dev.backprop.grader.sandbox;

import org.jspecify.annotations.NullMarked;
