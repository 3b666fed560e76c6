package dev.backprop.worker.wire;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** Reads hostile frames for some seconds and prints what came of them: {@code SECONDS [SEED]}. */
final class ProtocolFuzz {

    private ProtocolFuzz() {}

    public static void main(String[] arguments) throws IOException {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        long seconds = Long.parseLong(arguments[0]);
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        HostileFrames frames = new HostileFrames(seed);
        Map<HostileFrames.Fate, Long> fates = new EnumMap<>(HostileFrames.Fate.class);
        long inputs = 0;
        long bytes = 0;
        int crashes = 0;
        int beyond = 0;
        long largest = 0;
        int largestOf = 0;
        long start = System.nanoTime();
        while (System.nanoTime() - start < seconds * 1_000_000_000L) {
            byte[] input = frames.next();
            inputs++;
            bytes += input.length;
            try {
                HostileFrames.Reading reading = HostileFrames.read(input);
                fates.merge(reading.fate(), 1L, Long::sum);
                if (reading.allocated() > largest) {
                    largest = reading.allocated();
                    largestOf = input.length;
                }
                if (reading.allocated() > HostileFrames.mayAllocate(input.length)) {
                    beyond++;
                }
            } catch (RuntimeException | Error e) {
                crashes++;
                out.printf(
                        "crash by input %d: %s%n  %s%n",
                        inputs, e, HexFormat.of().formatHex(input));
            }
        }
        double elapsed = (System.nanoTime() - start) / 1e9;
        out.printf(
                Locale.ROOT,
                "seed %d: %d inputs, %d MB, in %.0f s, %.0f a second%n",
                seed,
                inputs,
                bytes / 1_000_000,
                elapsed,
                inputs / elapsed);
        out.printf("fates %s, crashes %d%n", fates, crashes);
        out.printf(
                "largest allocation %d bytes, by an input of %d bytes; beyond the cap %d%n",
                largest, largestOf, beyond);
        System.exit(crashes + beyond == 0 ? 0 : 1);
    }
}
