/** What passes between grader and worker: plain values in bounded frames. Shared by both ends. */
@NullMarked
package dev.backprop.worker.wire;

import org.jspecify.annotations.NullMarked;
