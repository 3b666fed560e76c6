package dev.backprop.grader.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.batch.intake.DownloadedClass.Expected;
import dev.backprop.grader.batch.intake.DownloadedClass.State;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Made-up classes of every platform: each student has what whoever made it up has given him or her, and nobody else's. */
class ClassDownloadsTest {

    private static final int CLASSES = 6;
    private static final Pattern WORK = Pattern.compile("// (.*);");

    /** What a download looks like. */
    enum Form {
        CANVAS,
        CANVAS_GROUPS,
        CANVAS_ANONYMOUS,
        MOODLE,
        MOODLE_TEAMS,
        GRADESCOPE,
        CLASSROOM,
        PLAIN;

        ClassLists make(DownloadedClass made) {
            return switch (this) {
                case CANVAS -> made.canvas();
                case CANVAS_GROUPS -> made.canvasGroups();
                case CANVAS_ANONYMOUS -> made.canvasAnonymous();
                case MOODLE -> made.moodle();
                case MOODLE_TEAMS -> made.moodleTeams();
                case GRADESCOPE -> made.gradescope();
                case CLASSROOM -> made.classroom();
                case PLAIN -> made.plain();
            };
        }
    }

    @TempDir
    private Path temporary;

    static Stream<Arguments> classes() {
        return classes(Form.values());
    }

    static Stream<Arguments> classesOfSingles() {
        return classes(Form.CANVAS, Form.CLASSROOM);
    }

    private static Stream<Arguments> classes(Form... forms) {
        return Arrays.stream(forms)
                .flatMap(form -> LongStream.range(0, CLASSES).mapToObj(seed -> Arguments.of(form, seed)));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void everybody_has_his_or_her_own_work_and_nobody_elses(Form form, long seed) {
        DownloadedClass made = new DownloadedClass(seed, temporary);
        ClassLists lists = form.make(made);

        ClassList list = made.folder().recognise(lists).classList();

        Set<String> works = new TreeSet<>();
        for (Handin handin : list.handins()) {
            works.addAll(works(handin));
            if (!made.expected.containsKey(handin.student().id())) {
                assertThat(handin.question() == null).as(handin.key()).isEqualTo(isTestStudent(handin));
            }
        }
        for (Unclear unclear : list.unclear()) {
            if (!made.expected.containsKey(unclear.student().id())) {
                assertThat(list.unplaced()).extracting(Unplaced::reason).contains(unclear.reason());
            }
        }
        assertThat(found(list, made)).containsExactlyInAnyOrderEntriesOf(made.expected);
        assertThat(list.order()).containsExactlyInAnyOrderElementsOf(made.expected.keySet());
        assertThat(works).as("nothing is lost").containsAll(made.works);
    }

    /** Of whom Canvas says itself that it is nobody. */
    private static boolean isTestStudent(Handin handin) {
        return handin.key().equals("studenttest_999");
    }

    /** What came of those on the roster. */
    private static Map<String, Expected> found(ClassList list, DownloadedClass made) {
        Map<String, Expected> found = new HashMap<>();
        for (Handin handin : list.handins()) {
            State state = handin.places().isEmpty() ? State.NOTHING : State.HANDED_IN;
            found.put(
                    handin.student().id(),
                    new Expected(state, works(handin), handin.timing().late()));
        }
        list.unclear().forEach(unclear -> found.put(unclear.student().id(), Expected.UNCLEAR));
        found.keySet().retainAll(made.expected.keySet());
        return found;
    }

    /** A new team may be called as a stranger is, and have the number of a member whom the roster does not know. */
    @ParameterizedTest
    @MethodSource("classesOfSingles")
    void a_stranger_may_be_anybodys_until_a_human_says_that_he_is_nobodys(Form form, long seed) {
        DownloadedClass made = new DownloadedClass(seed, temporary);
        ClassLists lists = form.make(made);
        String canvas = "doejane_777_6001_SvmLoss.java";
        String clone = "svm-week-3-jane-doe/src/SvmLoss.java";
        boolean isCanvas = form == Form.CANVAS;
        made.folder().with(isCanvas ? canvas : clone).with(isCanvas ? "x" : "svm-week-3-jane-doe/.git/HEAD");
        Map<String, Expected> doubted = new HashMap<>(made.expected);
        doubted.replaceAll((id, what) -> what.state() == State.NOTHING ? Expected.UNCLEAR : what);

        ClassList before = made.folder().recognise(lists).classList();
        made.folder().withText("../members.csv", "group,student", (isCanvas ? "doejane_777" : "jane-doe") + ",Nobody");
        ClassList after = made.folder()
                .recognise(
                        new ClassLists(lists.roster(), Optional.of(temporary.resolve("members.csv")), Optional.empty()))
                .classList();

        assertThat(found(before, made)).containsExactlyInAnyOrderEntriesOf(doubted);
        assertThat(found(after, made)).containsExactlyInAnyOrderEntriesOf(made.expected);
        assertThat(after.handins())
                .as("the stranger is graded all the same, and nobody is asked")
                .filteredOn(handin -> handin.key().equals(isCanvas ? "doejane_777" : "jane-doe"))
                .singleElement()
                .satisfies(handin -> assertThat(handin.question()).isNull());
    }

    @ParameterizedTest
    @MethodSource("classes")
    void what_several_have_handed_in_is_graded_once(Form form, long seed) {
        DownloadedClass made = new DownloadedClass(seed, temporary);
        ClassLists lists = form.make(made);

        ClassList list = made.folder().recognise(lists).classList();

        Map<Set<String>, String> reports = new HashMap<>();
        for (Handin handin : list.handins()) {
            Set<String> own = works(handin);
            if (!own.isEmpty()) {
                String report = reports.putIfAbsent(own, handin.reportKey());
                assertThat(report == null || report.equals(handin.reportKey()))
                        .as(handin.key())
                        .isTrue();
            }
        }
        assertThat(list.handins()).extracting(Handin::key).containsAll(reports.values());
    }

    static Set<String> works(Handin handin) {
        Set<String> works = new TreeSet<>();
        for (Path place : handin.places()) {
            try (Stream<Path> files = Files.walk(place)) {
                files.filter(Files::isRegularFile).forEach(file -> {
                    Matcher work = WORK.matcher(text(file));
                    while (work.find()) {
                        works.add(work.group(1));
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return works;
    }

    private static String text(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (file.toString().endsWith(".zip")) {
                try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                    zip.getNextEntry();
                    bytes = zip.readAllBytes();
                }
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
