package dev.backprop.grader.batch.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.backprop.assignments.scaling.Scaling;
import dev.backprop.assignments.scaling.Solution;
import dev.backprop.grader.batch.intake.ClassLists;
import dev.backprop.grader.batch.intake.IntakeMessages.StudentUnknown;
import dev.backprop.grader.batch.policy.CoursePolicy;
import dev.backprop.grader.batch.run.BatchListener.Outcome;
import dev.backprop.grader.batch.run.RunMessages.RunAtWork;
import dev.backprop.grader.batch.run.RunMessages.RunDiffers;
import dev.backprop.grader.grading.Grader;
import dev.backprop.grader.grading.Order;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.message.Visible;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.PassMark;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.write.ReportWriters;
import dev.backprop.grader.write.Surroundings;
import dev.backprop.grader.write.TerminalStyle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs over whole classes; {@link DyingLanesTest} of those in which a lane dies or hangs. */
@Timeout(180)
class BatchTest {

    /** What a policy is meant to change. */
    private static final Set<String> BOOKS =
            Set.of(".gradebooks", "final.json", "gradebook.csv", "summary.html", "summary.json", "summary.md");

    @TempDir
    private Path temp;

    private TestClass students;

    @BeforeEach
    void start_with_nobody() {
        students = new TestClass(temp);
    }

    @Test
    @Tag("long")
    void comes_to_the_verdicts_that_each_gets_alone() {
        students.of(4).with("s04", Solution.after("System.exit(0);")).withLane(TestLane.SOUND);

        BatchResult result = students.run();

        assertThat(TestClass.counts(result)).containsExactly(5, 0, 0);
        for (String id : students.outcomes().keySet()) {
            assertThat(verdict(students.report(id))).as(id).isEqualTo(verdict(alone(id, Optional.of(students.seed()))));
        }
    }

    @Test
    void names_the_submission_as_the_class_does() {
        students.of(1).run();

        assertThat(students.report("s00").submission().id()).isEqualTo("s00");
    }

    @Test
    void does_again_only_what_is_new_or_changed() throws IOException {
        students.of(3).run();
        Map<String, String> before = students.reports();
        students.with("s01", Solution.SOURCE).with("zoe", Solution.SOURCE);

        BatchResult result = students.run();

        assertThat(TestClass.counts(result)).containsExactly(2, 2, 0);
        assertThat(students.outcomes()).containsEntry("s01", Outcome.GRADED).containsEntry("zoe", Outcome.GRADED);
        assertThat(students.report("s01").score()).isEqualTo(10);
        assertThat(students.reports())
                .containsEntry("s00.json", before.get("s00.json"))
                .containsEntry("s02.json", before.get("s02.json"));
    }

    /** A course may have a policy from the beginning, get one later, and drop it: nothing is graded, and nothing said, otherwise. */
    @Test
    void a_policy_changes_no_file_but_the_books() throws IOException {
        Path policy = Files.writeString(temp.resolve("policy.json"), """
                {"format": "backprop-grader/policy/v1", "zone": "Europe/Berlin", "assignments": [
                  {"id": "scaling", "due": "2026-11-20T23:59", "late": {"per": "day", "percent": 10}}]}""");
        Files.writeString(temp.resolve("submitted.csv"), "id,assignment,at\ns00,scaling,2026-11-21 12:00\n");
        Files.writeString(temp.resolve("adjustments.csv"), "id,assignment,points,reason\ns01,scaling,7,oral\n");
        BatchOrder plain = with(Optional.empty());
        BatchOrder counted = with(Optional.of(CoursePolicy.read(policy)));
        students.of(2);

        students.run(counted);
        Map<String, String> fromTheBeginning = files(students.out());
        Files.move(students.out(), temp.resolve("elsewhere"));
        students.run(plain);
        Map<String, String> without = files(students.out());
        students.run(counted);
        Map<String, String> gotLater = files(students.out());
        students.run(plain);

        assertThat(differing(without, files(students.out())))
                .as("but for the checksums of all gradebooks that there were")
                .containsExactly(".gradebooks");
        assertThat(differing(without, gotLater))
                .contains("final.json", "gradebook.csv")
                .isSubsetOf(BOOKS);
        assertThat(differing(timeless(without), timeless(fromTheBeginning)))
                .contains("final.json", "gradebook.csv")
                .isSubsetOf(BOOKS);
    }

    /** A deadline under a name that nothing has would let everybody be late for nothing. */
    @Test
    void terms_of_no_assignment_are_refused_where_others_have_none() throws IOException {
        Path policy = Files.writeString(temp.resolve("policy.json"), """
                {"format": "backprop-grader/policy/v1", "zone": "Europe/Berlin", "assignments": [
                  {"id": "scalling", "due": "2026-11-20T23:59"}]}""");
        students.of(1);

        assertThatThrownBy(() -> students.run(with(Optional.of(CoursePolicy.read(policy)))))
                .hasMessage("policy.json has terms for scalling, and no assignment is called so;"
                        + " for scaling, in which the class is graded, it has none. Mend the id, or add"
                        + " scaling without a due date.");
        Files.writeString(policy, """
                {"format": "backprop-grader/policy/v1", "zone": "Europe/Berlin", "assignments": [
                  {"id": "of-next-year", "due": "2027-11-20T23:59"}, {"id": "scaling"}]}""");
        students.run(with(Optional.of(CoursePolicy.read(policy))));
        assertThat(students.outcomes()).containsValue(Outcome.GRADED);
    }

    private static Set<String> differing(Map<String, String> one, Map<String, String> other) {
        Set<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeIf(name -> Objects.equals(one.get(name), other.get(name)));
        return names;
    }

    /** The same files, as if they had been made at one time, and as fast. */
    private static Map<String, String> timeless(Map<String, String> files) {
        Map<String, String> timeless = new TreeMap<>(files);
        timeless.replaceAll(
                (name, text) -> text.replaceAll("\"(startedAt|createdAt|durationMs)\": (\"[^\"]*\"|\\d+)", "$1"));
        return timeless;
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                files.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    @Test
    void grades_again_what_is_told_to_by_id_or_name_and_leaves_the_others() throws IOException {
        students.of(3).run();

        assertThat(TestClass.counts(students.run(forced(List.of("S01"))))).containsExactly(1, 0, 0);
        assertThat(students.finished()).containsExactly("s01");
        assertThat(TestClass.counts(students.run(forced(List.of())))).containsExactly(3, 0, 0);
        assertThatThrownBy(() -> students.run(forced(List.of("nobody"))))
                .hasMessageContaining("has the id, name or address nobody");
    }

    @Test
    void grades_once_what_several_have_handed_in_and_gives_each_the_mark() throws IOException {
        Path roster = Files.writeString(
                temp.resolve("roster.csv"),
                "id,name,canvas id,team\na1,Ada L,101,Team_7\nb2,Bo,102,Team_7\nc3,Carl,103,\n");
        Files.createDirectories(students.submissions());
        Files.writeString(students.submissions().resolve("team_7_101_9201_Scaling.java"), Solution.SOURCE);

        assertThat(TestClass.counts(students.run(of(roster)))).containsExactly(2, 0, 0);
        assertThat(Files.readAllLines(students.out().resolve("gradebook.csv")))
                .satisfiesExactly(
                        header -> assertThat(header).startsWith("id,name,group,raw"),
                        ada -> assertThat(ada).startsWith("a1,Ada L,,10,10,10,graded,Handed in together with Bo."),
                        bo -> assertThat(bo).startsWith("b2,Bo,,10,10,10,graded,Handed in together with Ada L."),
                        carl -> assertThat(carl).startsWith("c3,Carl,,0,10,0,nothing-handed-in"));
    }

    @Test
    void who_had_handed_in_and_is_no_longer_in_the_download_has_no_mark_and_no_0() throws IOException {
        Path roster = Files.writeString(temp.resolve("roster.csv"), "id,name\na1,Ada L\nb2,Bo M\nc3,Carl N\n");
        students.with("a1", Solution.SOURCE).with("b2", Solution.SOURCE).run(of(roster));
        Path ada = temp.resolve("a1");
        Files.move(students.submissions().resolve("a1"), ada);

        for (int run = 0; run < 2; run++) {
            students.run(of(roster));

            assertThat(Files.readAllLines(students.out().resolve("gradebook.csv")))
                    .satisfiesExactly(
                            header -> {},
                            gone -> assertThat(gone).startsWith("a1,Ada L,,,,,unclear,\"There was a hand-in when"),
                            bo -> assertThat(bo).startsWith("b2,Bo M,,10,10,10,graded"),
                            carl -> assertThat(carl).startsWith("c3,Carl N,,0,10,0,nothing-handed-in"));
        }
        Files.move(ada, students.submissions().resolve("a1"));
        students.run(of(roster));

        assertThat(Files.readAllLines(students.out().resolve("gradebook.csv")))
                .element(1, STRING)
                .startsWith("a1,Ada L,,10,10,10,graded");
    }

    @Test
    void whose_hand_in_has_turned_out_to_be_anothers_has_handed_in_nothing() throws IOException {
        Path first = Files.writeString(temp.resolve("first.csv"), "id,name\na1,Ada L\nb2,Bo M\n");
        Path second = Files.writeString(temp.resolve("second.csv"), "id,name\na1,Bo M\nb2,Ada L\n");
        students.with("Ada L", Solution.SOURCE).run(of(first));

        students.run(of(second));

        assertThat(Files.readAllLines(students.out().resolve("gradebook.csv")))
                .satisfiesExactly(
                        header -> {},
                        bo -> assertThat(bo).startsWith("a1,Bo M,,0,10,0,nothing-handed-in"),
                        ada -> assertThat(ada).startsWith("b2,Ada L,,10,10,10,graded"));
    }

    @Test
    void a_human_is_asked_which_of_two_files_is_meant_that_differ() throws IOException {
        students.with("ada", Solution.SOURCE).with("bo", Solution.SOURCE);
        Files.writeString(
                Files.createDirectories(students.submissions().resolve("ada/old"))
                        .resolve("Scaling.java"),
                Solution.with("scores.scale(2)", "scores.scale(3)"));

        students.run();

        assertThat(Files.readString(students.out().resolve("needs-a-human.csv")))
                .contains("ada,\"backprop.Scaling is declared in ", "old/Scaling.java", "Ask which is meant, or look.")
                .doesNotContain("bo,");
        assertThat(students.report("ada").score()).isEqualTo(10);
    }

    @Test
    void a_human_is_told_to_ask_for_the_files_where_there_is_nothing_to_grade() throws IOException {
        students.with("ada", Solution.SOURCE);
        Files.writeString(
                Files.createDirectories(students.submissions().resolve("bo")).resolve("readme.txt"), "see mail");
        Files.createDirectories(students.submissions().resolve("carl"));

        students.run();

        assertThat(Files.readAllLines(students.out().resolve("needs-a-human.csv")))
                .satisfiesExactly(
                        header -> {},
                        bo -> assertThat(bo).contains("no Java file here, only readme.txt.", "Ask for the files"),
                        carl -> assertThat(carl).contains("There is nothing here", "Ask for the files"));
    }

    private BatchOrder of(Path roster) {
        return students.order(
                List.of(),
                List.of(),
                ClassLists.of(Optional.of(roster)),
                SeedChoice.OWN,
                false,
                Optional.empty(),
                Shard.ALL);
    }

    private BatchOrder forced(List<String> only) {
        return students.order(List.of(), only, ClassLists.NONE, SeedChoice.OWN, true, Optional.empty(), Shard.ALL);
    }

    @Test
    void rejects_what_cannot_be_unpacked_and_gives_nothing_for_what_is_not_there() throws IOException {
        students.of(1);
        Files.write(
                students.submissions().resolve("torn.zip"), "PK\3\4 and no more".getBytes(StandardCharsets.ISO_8859_1));
        Files.createDirectory(students.submissions().resolve("void"));

        BatchResult result = students.run();

        assertThat(result.graded()).isEqualTo(3);
        List<String> ids = List.copyOf(students.outcomes().keySet());
        AssignmentReport torn = only(students.report(ids.get(1)));
        assertThat(torn.status()).isEqualTo(AssignmentStatus.REJECTED);
        assertThat(torn.text()).contains("torn.zip");
        AssignmentReport none = only(students.report("void"));
        assertThat(none.status()).isEqualTo(AssignmentStatus.MISSING);
        assertThat(List.of(torn.score(), none.score())).containsOnly(0.0);
        assertThat(List.of(torn.maxScore(), none.maxScore())).containsOnly(10.0);
        assertThat(students.run().unchanged()).isEqualTo(3);
    }

    @Test
    void mixes_nothing_that_was_graded_otherwise() throws IOException {
        students.of(2).run();
        Map<String, String> before = students.reports();

        assertThatThrownBy(() -> students.run(with(List.of(), named(1L, 2L))))
                .isInstanceOfSatisfying(
                        MessageException.class,
                        refusal -> assertThat(refusal.reason()).isInstanceOf(RunDiffers.class))
                .hasMessageContaining("the seeds were " + students.seed() + ", and are 1, 2");
        assertThat(students.reports()).isEqualTo(before);
    }

    @Test
    void draws_one_seed_for_the_class_and_names_it_wherever_a_result_is_to_be_seen_again() throws IOException {
        students.of(2);
        long before = SeedChoice.drawn();

        BatchResult result = students.run();

        long seed = students.seed();
        assertThat(seed).isNotIn(before, 20260101L).isBetween(100_000_000_000L, 999_999_999_999L);
        assertThat(students.toldOfSeeds()).startsWith("Seed " + seed + ", drawn for this class");
        assertThat(result.seeds())
                .hasValueSatisfying(words -> assertThat(words.text()).isEqualTo(students.toldOfSeeds()));
        for (String id : students.outcomes().keySet()) {
            assertThat(students.report(id).seed()).isEqualTo(seed);
            assertThat(students.report(id).options().seeds()).containsExactly(seed);
        }
        assertThat(only(students.report("s01")).checks())
                .filteredOn(check -> check.status().isFailure())
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.reproduce())
                        .isEqualTo("./grade scaling --check " + check.id() + " --seed " + seed));
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        new ReportWriters(Surroundings.of(Map.of(), TerminalStyle.PLAIN, ""))
                .named("text")
                .write(students.report("s01"), new PrintStream(shown, true, StandardCharsets.UTF_8));
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("--seed " + seed)
                .doesNotContain("--seed 2026");
        assertThat(Files.readString(students.out().resolve("summary.json"))).contains(String.valueOf(seed));
        assertThat(Files.readString(students.out().resolve("summary.md"))).contains("Seed " + seed);
    }

    @Test
    void goes_on_with_the_seed_that_was_drawn_and_takes_no_published_one_unasked() throws IOException {
        students.of(2);
        students.run(only("s00"));
        long seed = students.seed();

        students.run();

        assertThat(students.seed()).isEqualTo(seed);
        assertThat(students.toldOfSeeds()).startsWith("Seed " + seed + ", as manifest.json says");
        assertThat(students.report("s01").seed()).isEqualTo(seed);
        assertThat(students.run(with(List.of(), named(seed))).unchanged()).isEqualTo(2);

        Path manifest = students.out().resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replaceAll("\"seeds\": \\[[^\\]]*\\],", ""));
        assertThatThrownBy(() -> students.run())
                .hasMessageContaining("the seeds were published, and are the class's own");
        students.run(with(List.of(), SeedChoice.PUBLISHED));
        assertThat(students.outcomes()).containsOnlyKeys("s00", "s01").containsValue(Outcome.GRADED);
        assertThat(students.toldOfSeeds()).startsWith("The published seeds, as you said");
    }

    @Test
    void a_report_of_another_seed_is_made_again() throws IOException {
        students.of(2).run();
        Path manifest = students.out().resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace(String.valueOf(students.seed()), "7"));

        assertThat(TestClass.counts(students.run())).containsExactly(2, 0, 0);
        assertThat(students.report("s00").seed()).isEqualTo(students.seed()).isEqualTo(7);
    }

    @Test
    void shards_that_begin_at_the_same_moment_take_the_seed_of_one() throws Exception {
        students.of(12);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Future<BatchResult>> runs = new ArrayList<>();
        for (int index = 1; index <= 3; index++) {
            BatchOrder order = shard(index, 3);
            runs.add(threads.submit(() -> new TestClass(temp).run(order)));
        }
        int graded = 0;
        for (Future<BatchResult> run : runs) {
            graded += run.get().graded();
        }
        threads.shutdown();

        assertThat(graded).isEqualTo(12);
        for (int i = 0; i < 12; i++) {
            assertThat(students.report("s%02d".formatted(i)).seed()).isEqualTo(students.seed());
        }
    }

    /** A program that does right by the inputs of which it has the hashes, and nothing by any other. */
    @Test
    void who_has_learnt_the_published_inputs_by_heart_gets_nothing_for_it() throws IOException {
        Path learnt = temp.resolve("learnt");
        String hash =
                "(java.util.Arrays.hashCode(W.getDDRM().data) * 31 + java.util.Arrays.hashCode(X.getDDRM().data))";
        students.with("spy", Solution.after("""
                        try {
                            java.nio.file.Files.writeString(java.nio.file.Path.of("%s"), %s + "\\n",
                                    java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
                        } catch (java.io.IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                """.formatted(learnt, hash)));
        students.run(with(List.of(), SeedChoice.PUBLISHED));
        String table = new TreeSet<>(Files.readAllLines(learnt)).stream().collect(Collectors.joining(" "));
        TestClass cheats =
                new TestClass(temp.resolve("cheats")).with("cheat", Solution.after("""
                        if (!java.util.Set.of("%s".split(" ")).contains(String.valueOf(%s))) {
                            SimpleMatrix wrong = X.mult(W).plus(1);
                            return new Pass(wrong, -1, wrong.scale(3), W.scale(0).plus(5));
                        }
                """.formatted(table, hash)));

        cheats.run(cheats.order(
                List.of(), List.of(), ClassLists.NONE, SeedChoice.PUBLISHED, false, Optional.empty(), Shard.ALL));
        assertThat(cheats.report("cheat").score()).isEqualTo(10);

        TestClass anew = new TestClass(temp.resolve("anew"));
        anew.with("cheat", Files.readString(cheats.submissions().resolve("cheat/backprop/Scaling.java")));
        anew.run();
        assertThat(only(anew.report("cheat")).checks())
                .filteredOn(check -> check.id().equals("scores") || check.id().equals("loss"))
                .hasSize(2)
                .allSatisfy(check -> assertThat(check.score()).isZero());
        assertThat(anew.report("cheat").score()).isLessThan(4);
    }

    @Test
    void no_name_of_a_file_hides_anything_in_what_is_written() throws IOException {
        students.of(1).with("eve\u202egnp\u200b\u009b2J", Solution.SOURCE);
        Files.writeString(students.submissions().resolve("stray\u202e.txt"), "");

        students.run();

        try (Stream<Path> files = Files.walk(students.out())) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                assertThat(Files.readString(file)
                                .codePoints()
                                .filter(c -> c != '\n' && c != '\r' && !Visible.isVisible(c)))
                        .as(file.toString())
                        .isEmpty();
            }
        }
        assertThat(Files.readString(students.out().resolve("class.json")))
                .contains("eve\\u202egnp", "stray\\u202e.txt");
    }

    @Test
    void counts_a_check_with_its_worst_seed() {
        // Wrong only where the first entry of X is negative, which not every seed draws within two inputs.
        students.with("rare", Solution.with("scores.scale(2)", "scores.scale(X.get(0) == 0.25 ? 3 : 2)"));
        List<Long> seeds = List.of(1L, 2L, 3L);

        students.run(with(List.of(), new SeedChoice(false, seeds)));

        Report worst = students.report("rare");
        assertThat(worst.options().seeds()).isEqualTo(seeds);
        assertThat(worst.seed()).isEqualTo(1);
        List<Report> each =
                seeds.stream().map(seed -> alone("rare", Optional.of(seed))).toList();
        for (CheckReport check : only(worst).checks()) {
            double least = each.stream()
                    .flatMap(report -> only(report).checks().stream())
                    .filter(other -> other.id().equals(check.id()))
                    .mapToDouble(CheckReport::score)
                    .min()
                    .orElseThrow();
            assertThat(check.score()).as(check.id()).isEqualTo(least);
        }
    }

    @Test
    void grades_one_student_when_asked_to() {
        students.of(3);

        assertThat(students.run(only("s01")).graded()).isEqualTo(1);
        assertThat(students.outcomes()).containsOnlyKeys("s01");
        assertThat(students.run().unchanged()).isEqualTo(1);
        assertThatThrownBy(() -> students.run(only("nobody")))
                .isInstanceOfSatisfying(
                        MessageException.class,
                        refusal -> assertThat(refusal.reason()).isInstanceOf(StudentUnknown.class));
    }

    @Test
    void shards_make_up_the_class() throws IOException {
        students.of(3);
        int graded = 0;
        for (int index = 1; index <= 3; index++) {
            graded += students.run(shard(index, 3)).graded();
        }

        assertThat(graded).isEqualTo(3);
        assertThat(students.reports()).hasSize(3);
        assertThat(students.run().unchanged()).isEqualTo(3);
    }

    @Test
    void stops_when_told_to_and_goes_on_when_told_to() throws IOException {
        students.of(5).withLane(TestLane.SOUND);
        AtomicReference<Batch> running = new AtomicReference<>();
        running.set(students.batch(new TestClassListener(
                () -> Objects.requireNonNull(running.get()).stop())));

        BatchResult stopped = Objects.requireNonNull(running.get()).run(students.order());

        assertThat(stopped.stopped()).isTrue();
        assertThat(stopped.failed()).isZero();
        assertThat(students.reports()).hasSizeBetween(1, 4);
        assertThat(students.out().resolve("failures")).isEmptyDirectory();

        BatchResult rest = students.run();

        assertThat(rest.graded()).isEqualTo(5 - stopped.graded());
        assertThat(students.reports()).hasSize(5);
    }

    @Test
    void lets_no_second_run_onto_the_same_folder() {
        students.of(2);
        AtomicReference<RuntimeException> second = new AtomicReference<>();

        students.batch(new TestClassListener(() -> {
                    try {
                        new TestClass(temp).run();
                    } catch (RuntimeException e) {
                        second.set(e);
                    }
                }))
                .run(students.order());

        assertThat(second.get())
                .isInstanceOfSatisfying(
                        MessageException.class,
                        refusal -> assertThat(refusal.reason()).isInstanceOf(RunAtWork.class));
    }

    /** Does something as soon as the first submission is done. */
    private static final class TestClassListener implements BatchListener {

        private final Runnable then;
        private boolean done;

        TestClassListener(Runnable then) {
            this.then = then;
        }

        @Override
        public void recognised(Message layout) {}

        @Override
        public void began(int submissions, int lanes, String isolation, Message seeds) {}

        @Override
        public void finished(dev.backprop.grader.batch.intake.Handin handin, Outcome outcome) {
            if (!done) {
                done = true;
                then.run();
            }
        }
    }

    private BatchOrder with(Optional<CoursePolicy> policy) {
        return students.order(
                List.of(), List.of(), ClassLists.NONE, SeedChoice.parse(List.of("7")), false, policy, Shard.ALL);
    }

    private BatchOrder with(List<String> assignments, SeedChoice seeds) {
        return students.order(assignments, List.of(), ClassLists.NONE, seeds, false, Optional.empty(), Shard.ALL);
    }

    private BatchOrder only(String id) {
        return students.order(
                List.of(), List.of(id), ClassLists.NONE, SeedChoice.OWN, false, Optional.empty(), Shard.ALL);
    }

    private BatchOrder shard(int index, int count) {
        return students.order(
                List.of(),
                List.of(),
                ClassLists.NONE,
                SeedChoice.OWN,
                false,
                Optional.empty(),
                new Shard(index, count));
    }

    private static SeedChoice named(Long... seeds) {
        return new SeedChoice(false, List.of(seeds));
    }

    private Report alone(String id, Optional<Long> seed) {
        Report.Options options = new Report.Options(List.of("scaling"), null, null, "process", PassMark.FULL);
        return Grader.grade(
                () -> List.of(new Scaling()),
                new Order(
                        students.submissions().resolve(id),
                        options.withSeeds(seed.map(List::of).orElse(null))));
    }

    private static AssignmentReport only(Report report) {
        assertThat(report.assignments()).hasSize(1);
        return report.assignments().get(0);
    }

    /** All of a report but what is a matter of time. */
    private static List<Object> verdict(Report report) {
        AssignmentReport only = only(report);
        List<CheckReport> checks = only.checks().stream()
                .map(check -> new CheckReport(
                        check.id(),
                        check.stage(),
                        check.title(),
                        check.status(),
                        check.score(),
                        check.maxScore(),
                        check.visibility(),
                        check.message(),
                        check.tries(),
                        check.upstream(),
                        null,
                        check.diagnosis(),
                        null,
                        check.reproduce(),
                        0))
                .toList();
        return List.of(
                report.grader(),
                report.submission(),
                report.seed(),
                report.options(),
                report.isolation(),
                report.score(),
                report.maxScore(),
                only.status(),
                String.valueOf(only.text()),
                String.valueOf(only.output()),
                checks);
    }
}
