package dev.backprop.grader.batch.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {

    private static final LaneOrder ORDER =
            new LaneOrder("ada \u00e9 \ud83d\ude00", List.of("file:///a%FFb/"), List.of("flat-svm"), List.of(7L), null);

    @Test
    void brings_a_frame_over_whole() throws IOException {
        Line line = new Line(new ByteArrayInputStream(sent(ORDER)), OutputStream.nullOutputStream());

        assertThat(line.receive(LaneOrder.class)).contains(ORDER);
        assertThat(line.receive(LaneOrder.class)).isEmpty();
    }

    @Test
    void notices_a_frame_that_breaks_off_at_any_byte() throws IOException {
        byte[] whole = sent(ORDER);
        for (int length = 1; length < whole.length; length++) {
            InputStream part = new ByteArrayInputStream(Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> new Line(part, OutputStream.nullOutputStream()).receive(LaneOrder.class))
                    .as("%d bytes", length)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void notices_what_was_printed_between() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("hello\n".getBytes(StandardCharsets.UTF_8));
        out.write(sent(ORDER));

        assertThatThrownBy(() -> receive(out.toByteArray())).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, Line.LONGEST + 1, Integer.MAX_VALUE})
    void believes_no_length_that_cannot_be(int length) throws IOException {
        byte[] frame = sent(ORDER);
        for (int i = 0; i < 4; i++) {
            frame[4 + i] = (byte) (length >> (24 - 8 * i));
        }

        assertThatThrownBy(() -> receive(frame)).isInstanceOf(IOException.class).hasMessageStartingWith("no frame");
    }

    @Test
    void takes_no_other_json_for_a_frame() throws IOException {
        byte[] frame = sent(ORDER);
        frame[8] = '[';

        assertThatThrownBy(() -> receive(frame)).isInstanceOf(IOException.class);
    }

    private static byte[] sent(Record frame) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Line(InputStream.nullInputStream(), out).send(frame);
        return out.toByteArray();
    }

    private static Object receive(byte[] bytes) throws IOException {
        return new Line(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream()).receive(LaneOrder.class);
    }
}
