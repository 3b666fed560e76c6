package dev.backprop.grader.batch.run;

import dev.backprop.assignments.scaling.Scaling;
import dev.backprop.grader.batch.lane.Lane;
import dev.backprop.grader.batch.lane.LaneJava;
import dev.backprop.grader.batch.lane.LaneProgram;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A lane of its own process that knows the assignment {@code scaling}, and breaks down where it is told to. */
final class TestLane {

    /** The lane as it should be. */
    static final LaneProgram SOUND = new LaneJava(List.of(TestLane.class.getName()));

    private TestLane() {}

    /** A lane that dies of this student's submission. */
    static LaneProgram dyingOf(String id) {
        return new LaneJava(List.of(TestLane.class.getName(), "die", id, ""));
    }

    /** A lane that dies of this student's submission, unless the file is there already. */
    static LaneProgram dyingOnceOf(String id, Path file) {
        return new LaneJava(List.of(TestLane.class.getName(), "die", id, file.toString()));
    }

    /** A lane that never gets done with this student's submission. */
    static LaneProgram hangingOn(String id) {
        return new LaneJava(List.of(TestLane.class.getName(), "hang", id, ""));
    }

    /** A lane that does not get done with this student's submission, unless the file is there already. */
    static LaneProgram hangingOnceOn(String id, Path file) {
        return new LaneJava(List.of(TestLane.class.getName(), "hang", id, file.toString()));
    }

    public static void main(String[] arguments) throws Exception {
        InputStream in = arguments.length == 0 ? System.in : new Breakdown(arguments[0], arguments[1], arguments[2]);
        new Lane(() -> List.of(new Scaling()), in, System.out).serve();
        System.exit(0);
    }

    private static final class Breakdown extends FilterInputStream {

        private final String how;
        private final String poison;
        private final String once;
        private final StringBuilder heard = new StringBuilder();

        Breakdown(String how, String id, String once) {
            super(System.in);
            this.how = how;
            this.poison = "\"id\":\"" + id + "\"";
            this.once = once;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            if (count > 0) {
                heard.append(new String(bytes, offset, count, StandardCharsets.ISO_8859_1));
            }
            if (heard.indexOf(poison) >= 0 && (once.isEmpty() || Files.notExists(Path.of(once)))) {
                breakDown();
            }
            return count;
        }

        private void breakDown() throws IOException {
            if (!once.isEmpty()) {
                Files.createFile(Path.of(once));
            }
            System.err.println("breaking down");
            if (how.equals("die")) {
                Runtime.getRuntime().halt(42);
            }
            try {
                TimeUnit.DAYS.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
