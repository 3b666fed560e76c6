package dev.backprop.worker.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.worker.wire.WorkerMessage.Answered;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("jdk")
class WireTest {

    static List<Request> requests() {
        return Samples.REQUESTS;
    }

    static List<WorkerMessage> messages() {
        return Samples.messages();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void carries_every_request(Request request) throws IOException {
        assertThat(receiveRequest(sent(5, request))).isEqualTo(new WorkerEnd.Numbered(5, request));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void carries_every_message(WorkerMessage message) throws IOException {
        assertThat(receiveMessage(sent(message)))
                .usingRecursiveComparison()
                .withEqualsForType(Arrays::equals, double[].class)
                .isEqualTo(message);
    }

    @Test
    void carries_the_bits_of_numbers() throws IOException {
        long[] bits = {0x7ff8000000000001L, 0xfff8000000000000L, 0x8000000000000000L, 1L};
        double[] values =
                Arrays.stream(bits).mapToDouble(Double::longBitsToDouble).toArray();

        Request.Call call =
                (Request.Call) receiveRequest(sent(1, new Request.Call(0, List.of(new Value.Reals(values)), false)))
                        .request();

        assertThat(Arrays.stream(((Value.Reals) call.arguments().get(0)).values())
                        .mapToLong(Double::doubleToRawLongBits))
                .containsExactly(0x7ff8000000000001L, 0xfff8000000000000L, 0x8000000000000000L, 1L);
    }

    @Test
    void carries_one_frame_after_the_other() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WorkerEnd worker = new WorkerEnd(InputStream.nullInputStream(), bytes);
        worker.send(new WorkerMessage.Ready());
        worker.sendOutOfMemory(8, Exhausted.THREADS);
        GraderEnd grader =
                new GraderEnd(new ByteArrayInputStream(bytes.toByteArray()), OutputStream.nullOutputStream());

        assertThat(grader.receive()).isEqualTo(new WorkerMessage.Ready());
        assertThat(grader.receive()).isEqualTo(new Answered(8, new Answer.OutOfMemory(Exhausted.THREADS)));
        assertThatThrownBy(grader::receive).isInstanceOf(EOFException.class);
    }

    @Test
    void puts_a_lone_surrogate_as_a_question_mark() throws IOException {
        assertThat(receiveMessage(sent(new Answered(1, new Answer.CompilerFailed("a\uD800b")))))
                .isEqualTo(new Answered(1, new Answer.CompilerFailed("a?b")));
    }

    @Test
    void refuses_to_send_what_fits_no_frame_and_goes_on() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        GraderEnd grader = new GraderEnd(InputStream.nullInputStream(), bytes);
        Request huge = new Request.Call(0, List.of(new Value.Reals(new double[Frames.LIMIT / Double.BYTES])), false);

        assertThatThrownBy(() -> grader.send(1, huge)).isInstanceOf(FrameTooLargeException.class);
        grader.send(2, new Request.Call(0, List.of(), false));

        assertThat(receiveRequest(bytes.toByteArray()).sequence()).isEqualTo(2);
    }

    @Test
    void refuses_what_is_no_frame() {
        assertRefused(frame(0x48656c6c, 4, 0, 0, 0, 0), "no frame starts with 48656c6c");
        assertRefused(frame(Frames.MAGIC, -1), "a count of -1");
        assertRefused(frame(Frames.MAGIC, Integer.MAX_VALUE), "a frame of 2147483647 bytes");
    }

    @Test
    void refuses_a_frame_with_wrong_contents() {
        assertRefused(framed(9), "no message has the tag 9");
        assertRefused(framed(), "1 bytes announced, 0 held");
        assertRefused(framed(3, 0), "1 bytes too many");
        assertRefused(framed(0, 0, 0, 0, 1, 99), "no answer has the tag 99");
        // A list of 2^31-1 outcomes, and a list of -1.
        assertRefused(framed(0, 0, 0, 0, 1, 7, 127, 255, 255, 255), "2147483647 bytes announced, 0 held");
        assertRefused(framed(0, 0, 0, 0, 1, 7, 255, 255, 255, 255), "a count of -1");
        // A matrix of 65536 x 65536, and one of 2^31-1 x 2^31-1.
        assertRefused(framed(0, 0, 0, 0, 1, 6, 0, 3, 0, 1, 0, 0, 0, 1, 0, 0), "a count of 4294967296");
        assertRefused(
                framed(0, 0, 0, 0, 1, 6, 0, 3, 127, 255, 255, 255, 127, 255, 255, 255),
                "a count of 4611686014132420609");
        // A flag that is 2, text that is no UTF-8, and a stream that does not exist.
        assertRefused(framed(0, 0, 0, 0, 1, 5, 3, 2, 2), "2 is no flag");
        assertRefused(framed(0, 0, 0, 0, 1, 3, 0, 0, 0, 1, 200), "text that is not UTF-8");
        assertRefused(framed(1, 0, 0, 0, 0, 0, 0, 0, 1, 'X', 0, 0, 0, 0), "an unknown constant");
    }

    @Test
    void refuses_records_nested_too_deeply() {
        Value nested = new Value.Null();
        for (int i = 0; i < 5; i++) {
            nested = new Value.Composite(List.of("x"), List.of(nested));
        }
        byte[] bytes = sent(new Answered(1, new Answer.Called(new Outcome.Returned(nested, List.of(), List.of()))));

        assertRefused(bytes, "records nested more than 4 deep");
    }

    @Test
    void refuses_a_long_name_and_many_stages_in_what_is_known_of_a_call() {
        String name = "x".repeat(Partial.MAX_TEXT + 1);
        List<Partial.Stage> stages = Collections.nCopies(257, new Partial.Stage("s", Optional.empty(), false));

        assertRefused(sent(lingering(List.of(), name)), "a text of more than 2048 characters");
        assertRefused(sent(lingering(stages, "s")), "more than 256 parts");
        Value unsupported = new Value.Unsupported(name);
        assertRefused(
                sent(new Answered(1, new Answer.Called(new Outcome.Returned(unsupported, List.of(), List.of())))),
                "a text of more than 2048 characters");
    }

    private static WorkerMessage lingering(List<Partial.Stage> stages, String stage) {
        return new WorkerMessage.Lingering(
                1, new Partial(stages, stage, Partial.Naming.BEFORE, Optional.empty(), Optional.empty(), List.of()));
    }

    @Test
    void refuses_more_elements_than_a_heap_should_hold() {
        List<List<Value>> lists = Collections.nCopies(1 << 10, Collections.nCopies(1 << 8, new Value.Null()));

        assertThatThrownBy(() -> receiveRequest(sent(1, new Request.CallMany(0, lists))))
                .isInstanceOf(MalformedFrameException.class)
                .hasMessage("more than 262144 elements");
    }

    @Test
    void says_that_half_a_frame_is_the_end() {
        byte[] whole = sent(new Answered(1, new Answer.Measured(List.of(0L, 1L << 40))));

        for (int length = 0; length < whole.length; length++) {
            byte[] half = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> receiveMessage(half)).isInstanceOf(EOFException.class);
        }
    }

    /** Some of what {@link ProtocolFuzz} reads: no exception but the two, and never much more memory than bytes. */
    @Test
    void takes_or_refuses_whatever_comes() throws IOException {
        HostileFrames frames = new HostileFrames(20260101);
        Map<HostileFrames.Fate, Integer> fates = new EnumMap<>(HostileFrames.Fate.class);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = frames.next();
            HostileFrames.Reading reading = HostileFrames.read(bytes);
            assertThat(reading.allocated()).isLessThan(HostileFrames.mayAllocate(bytes.length));
            fates.merge(reading.fate(), 1, Integer::sum);
        }
        assertThat(fates)
                .containsOnlyKeys(HostileFrames.Fate.values())
                .allSatisfy((fate, times) -> assertThat(times).isGreaterThan(500));
    }

    private static void assertRefused(byte[] bytes, String why) {
        assertThatThrownBy(() -> receiveMessage(bytes))
                .isInstanceOf(MalformedFrameException.class)
                .hasMessage(why);
    }

    private static byte[] frame(int magic, int length, int... payload) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + payload.length).putInt(magic).putInt(length);
        for (int each : payload) {
            bytes.put((byte) each);
        }
        return bytes.array();
    }

    private static byte[] framed(int... payload) {
        return frame(Frames.MAGIC, payload.length, payload);
    }

    private static byte[] sent(int sequence, Request request) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new GraderEnd(InputStream.nullInputStream(), bytes).send(sequence, request);
        return bytes.toByteArray();
    }

    private static byte[] sent(WorkerMessage message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new WorkerEnd(InputStream.nullInputStream(), bytes).send(message);
        } catch (IOException e) {
            throw new IllegalStateException("an array takes everything", e);
        }
        return bytes.toByteArray();
    }

    private static WorkerEnd.Numbered receiveRequest(byte[] bytes) throws IOException {
        return new WorkerEnd(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream()).receive();
    }

    private static WorkerMessage receiveMessage(byte[] bytes) throws IOException {
        return new GraderEnd(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream()).receive();
    }
}
