/**
 * Finds out what a call had computed before it threw or hung: rewrites the student's classes so that they record, and reads in
 * their bytecode what was being computed where they stood. The only user of ASM; loaded when a call is recorded, and not before.
 */
@NullMarked
package dev.backprop.worker.record;

import org.jspecify.annotations.NullMarked;
