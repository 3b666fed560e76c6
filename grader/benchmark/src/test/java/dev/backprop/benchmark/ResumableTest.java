package dev.backprop.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumableTest {

    @TempDir
    private Path folder;

    private final List<Integer> taken = new ArrayList<>();

    @Test
    void a_run_that_was_stopped_goes_on_and_writes_what_it_would_have_written() throws IOException {
        run("same", 3);
        run("same", 10);

        assertThat(taken).containsExactly(1, 2, 3, 4, 4, 5);
        assertThat(folder.resolve("out")).content().isEqualTo("1\n2\n3\n4\n5\ntotal 5\n");
        assertThat(folder.resolve("out.state")).doesNotExist();
    }

    @Test
    void other_code_begins_anew() throws IOException {
        run("one", 3);
        run("another", 10);

        assertThat(taken).containsExactly(1, 2, 3, 4, 1, 2, 3, 4, 5);
    }

    /** Five steps; it is stopped in the middle of the one after {@code stopAfter}. */
    private void run(String what, int stopAfter) throws IOException {
        Path file = folder.resolve("out");
        try (Resumable resumable = Resumable.open(file, what, new PrintStream(OutputStream.nullOutputStream()))) {
            Resumable.Totals totals = resumable.totals();
            for (int step = 1; step <= 5; step++) {
                if (resumable.isDone()) {
                    continue;
                }
                taken.add(step);
                resumable.line(Integer.toString(step));
                if (step > stopAfter) {
                    assertThat(Files.readString(file)).endsWith(step + "\n");
                    return;
                }
                totals = totals.plus(true, true);
                if (step == 5) {
                    resumable.line("total " + totals.exact());
                }
                resumable.done(totals);
            }
            resumable.finish();
        }
    }
}
