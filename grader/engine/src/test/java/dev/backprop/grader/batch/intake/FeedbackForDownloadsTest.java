package dev.backprop.grader.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import dev.backprop.grader.batch.book.FinishedBatch;
import dev.backprop.grader.batch.feedback.Feedback;
import dev.backprop.grader.batch.intake.ClassDownloadsTest.Form;
import dev.backprop.grader.batch.intake.DownloadedClass.Expected;
import dev.backprop.grader.batch.intake.DownloadedClass.Person;
import dev.backprop.grader.batch.intake.DownloadedClass.State;
import dev.backprop.grader.report.Audience;
import dev.backprop.grader.sources.files.SafeName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is given back for made-up classes of every platform, read as the platform reads it: each student gets the text on his or her own
 * work, and nobody anything of anybody else's.
 */
class FeedbackForDownloadsTest {

    private static final int CLASSES = 6;
    private static final Pattern OWN = Pattern.compile("\\[(.*?)]");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** A hand-in of nobody on the roster, and that of whom Canvas lets a teacher play. */
    private static final Pattern NOBODYS = Pattern.compile("anon_q1W2e_|feedback_999_|999\\.txt");

    @TempDir
    private Path temporary;

    static Stream<Arguments> classes() {
        Map<Form, List<String>> platforms = Map.of(
                Form.CANVAS, List.of("canvas", "folder"),
                Form.CANVAS_GROUPS, List.of("canvas", "folder"),
                Form.CANVAS_ANONYMOUS, List.of("canvas"),
                Form.MOODLE, List.of("moodle", "folder"),
                Form.MOODLE_TEAMS, List.of("moodle", "moodle-teams"),
                Form.GRADESCOPE, List.of("folder"),
                Form.CLASSROOM, List.of("folder"),
                Form.PLAIN, List.of("folder"));
        return Arrays.stream(Form.values())
                .flatMap(form -> platforms.getOrDefault(form, List.of()).stream()
                        .flatMap(platform ->
                                LongStream.range(0, CLASSES).mapToObj(seed -> Arguments.of(form, platform, seed))));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void everybody_is_given_the_text_on_his_or_her_own_work(Form form, String platform, long seed) throws IOException {
        DownloadedClass made = new DownloadedClass(seed, temporary);
        ClassList list = made.folder().recognise(form.make(made)).classList();
        Path out = graded(list);

        Feedback.give(new Feedback.Order(
                out,
                platform,
                Optional.empty(),
                Audience.STUDENTS,
                Locale.ENGLISH,
                Optional.empty(),
                Optional.empty()));

        Map<String, String> texts = texts(out, platform);
        assertThat(texts).isNotEmpty();
        Set<String> reached = new HashSet<>();
        texts.forEach((name, text) -> {
            assertThat(text)
                    .as(name)
                    .doesNotContain("secret", "planted", "together")
                    .contains("Score:");
            made.people.forEach(person -> assertThat(text).as(name).doesNotContain(person.name(), person.sortable()));
            List<Person> readers = readers(name, platform, made);
            assertThat(readers.isEmpty())
                    .as(name)
                    .isEqualTo(NOBODYS.matcher(name).lookingAt());
            for (Person reader : readers) {
                if (form != Form.CANVAS_ANONYMOUS) {
                    assertThat(owned(text))
                            .as(name + " " + reader)
                            .isEqualTo(own(made, reader).works());
                }
                reached.add(reader.id());
            }
        });
        String leftOut = Files.exists(out.resolve("feedback-left-out.csv"))
                ? Files.readString(out.resolve("feedback-left-out.csv"))
                : "";
        for (Person person : made.people) {
            boolean isToldSo = ids(person).anyMatch(id -> leftOut.lines().anyMatch(line -> line.startsWith(id + ",")));
            assertThat(isToldSo || reached.contains(person.id()))
                    .as(person.toString())
                    .isTrue();
            boolean isOrdinary = form != Form.CANVAS_GROUPS
                    && form != Form.MOODLE_TEAMS
                    && own(made, person).state() == State.HANDED_IN;
            assertThat(isOrdinary && isToldSo).as(person.toString()).isFalse();
        }
    }

    private static Expected own(DownloadedClass made, Person person) {
        return ids(person)
                .filter(made.expected::containsKey)
                .map(made.expected::get)
                .findFirst()
                .orElseThrow();
    }

    /** Whom a platform shows it to: by its own rules, as far as they are public. */
    private static List<Person> readers(String name, String platform, DownloadedClass made) {
        switch (platform) {
            case "canvas" -> {
                List<String> parts = Arrays.asList(name.split("_", -1));
                boolean isAnonymous = parts.get(0).equals("anon");
                List<String> numbers = isAnonymous
                        ? parts.subList(1, 3)
                        : parts.stream()
                                .filter(part -> DIGITS.matcher(part).matches())
                                .toList();
                // The file has to be one of that very submission.
                assertThat(made.folder().folder().toFile().list())
                        .anyMatch(file -> file.contains("_" + numbers.get(0) + "_" + numbers.get(1) + "_"));
                return made.people.stream()
                        .filter(person -> isAnonymous
                                ? Integer.toString(40_000 + person.canvas(), 36).equals(numbers.get(0))
                                : String.valueOf(person.canvas()).equals(numbers.get(0)))
                        .toList();
            }
            case "moodle" -> {
                return made.people.stream()
                        .filter(person -> String.valueOf(person.participant()).equals(numberAtMoodle(name)))
                        .toList();
            }
            case "moodle-teams" -> {
                String folder = Arrays.stream(made.folder().folder().toFile().list())
                        .filter(each -> each.contains("_" + numberAtMoodle(name) + "_assignsubmission_file"))
                        .findFirst()
                        .orElseThrow();
                int team = Integer.parseInt(folder.split("[ _]", -1)[1]);
                return made.people.subList(4 * team, 4 * team + 4);
            }
            default -> {
                return made.people.stream()
                        .filter(person -> ids(person)
                                .anyMatch(id -> made.expected.containsKey(id) && name.equals(SafeName.of(id) + ".txt")))
                        .toList();
            }
        }
    }

    /** What the roster may call somebody. */
    private static Stream<String> ids(Person person) {
        return Stream.of(person.id(), String.valueOf(person.canvas()), person.email());
    }

    private static String numberAtMoodle(String name) {
        String[] parts = name.split("/", 2)[0].split("_", 5);
        assertThat(parts).hasSize(4).endsWith("assignfeedback", "file");
        return parts[1];
    }

    private static Set<String> owned(String text) {
        Matcher own = OWN.matcher(text);
        Set<String> works = new HashSet<>();
        while (own.find()) {
            works.add(own.group(1));
        }
        return works;
    }

    private Path graded(ClassList list) throws IOException {
        Path out = temporary.resolve("out");
        FinishedBatch batch = new FinishedBatch(out);
        for (Handin handin : list.handins()) {
            if (handin.sharedWith() == null) {
                batch.reportOf(
                        handin.key(),
                        ClassDownloadsTest.works(handin).toString().replace(", ", "] ["));
            }
        }
        JsonSerializer<Path> asText = (path, type, context) -> new JsonPrimitive(path.toString());
        String json = new GsonBuilder()
                .registerTypeHierarchyAdapter(Path.class, asText)
                .create()
                .toJson(list);
        Files.writeString(out.resolve("class.json"), json);
        return out;
    }

    private static Map<String, String> texts(Path out, String platform) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Path target = out.resolve("feedback-for-students-" + platform + (platform.equals("folder") ? "" : ".zip"));
        if (platform.equals("folder")) {
            try (Stream<Path> files = Files.list(target)) {
                files.forEach(file -> texts.put(String.valueOf(file.getFileName()), text(file)));
            }
            return texts;
        }
        try (ZipFile zip = new ZipFile(target.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                texts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
