package dev.backprop.grader.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Grades all hostile programs, or those whose names contain an argument, and prints what came of each. */
final class HostileCorpus {

    private HostileCorpus() {}

    private record Tally(int programs, int gradings, int bad, double seconds, double slowest) {
        Tally plus(int runs, int failures, double time, double longest) {
            return new Tally(programs + 1, gradings + runs, bad + failures, seconds + time, Math.max(slowest, longest));
        }
    }

    public static void main(String[] arguments) throws Exception {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        List<HostileProgram> programs = HostileProgram.all().stream()
                .filter(program ->
                        arguments.length == 0 || List.of(arguments).stream().anyMatch(program.name()::contains))
                .toList();
        Siege siege = new Siege(Files.createTempDirectory(Path.of("").toAbsolutePath(), "field-"));
        Map<String, Tally> tallies = new TreeMap<>();
        List<String> bad = new ArrayList<>();
        long start = System.nanoTime();
        for (HostileProgram program : programs) {
            int failures = 0;
            double time = 0;
            double longest = 0;
            for (String mode : program.modes()) {
                Siege.Outcome outcome = siege.withstand(program, mode);
                time += outcome.seconds();
                longest = Math.max(longest, outcome.seconds());
                boolean well = outcome.complaints().isEmpty();
                out.printf(
                        Locale.ROOT,
                        "%-4s %-46s %-10s %-20s %6.1f s%n",
                        well ? "ok" : "BAD",
                        program.name(),
                        mode,
                        outcome.verdict(),
                        outcome.seconds());
                outcome.complaints().forEach(complaint -> out.println("     " + shortened(complaint)));
                if (!well) {
                    failures++;
                    bad.add(program.name());
                }
            }
            tallies.put(
                    program.kind(),
                    tallies.getOrDefault(program.kind(), new Tally(0, 0, 0, 0, 0))
                            .plus(program.modes().size(), failures, time, longest));
        }
        summary(tallies, bad, Duration.ofNanos(System.nanoTime() - start), out);
        System.exit(bad.isEmpty() ? 0 : 1);
    }

    private static void summary(Map<String, Tally> tallies, List<String> bad, Duration all, PrintWriter out) {
        String user = System.getProperty("user.name");
        out.printf("%nJava %s, user %s%n", Runtime.version(), user);
        out.println("kind          programs  gradings   bad   slowest");
        tallies.forEach((kind, tally) -> out.printf(
                Locale.ROOT,
                "%-13s %8d  %8d  %4d  %6.1f s%n",
                kind,
                tally.programs(),
                tally.gradings(),
                tally.bad(),
                tally.slowest()));
        out.printf(
                "%d programs, %d gradings, %d bad, 0 skipped, %d s%n",
                tallies.values().stream().mapToInt(Tally::programs).sum(),
                tallies.values().stream().mapToInt(Tally::gradings).sum(),
                bad.size(),
                all.toSeconds());
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ').replaceAll("\\p{Cntrl}", "?");
        return line.length() <= 600 ? line : line.substring(0, 600) + "…";
    }
}
