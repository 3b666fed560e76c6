package dev.backprop.grader.batch.lane;

import java.io.IOException;
import java.nio.file.Path;

/** What {@linkplain Lane#serve serves} as a lane, on its standard input and output. */
@FunctionalInterface
public interface LaneProgram {

    /**
     * Starts it, without waiting for it to be ready.
     *
     * @param temporary for its temporary files
     * @throws IOException if it cannot be started
     */
    Process start(Path temporary) throws IOException;
}
