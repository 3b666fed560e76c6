package dev.backprop.grader;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.backprop.grader.check.CheckMessages.WrongShape;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.Said;
import dev.backprop.grader.message.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * All words of all messages, compared with {@code messages.golden}. After a change of words run this with {@code -Dgolden.write} and
 * look at what git shows.
 */
class MessagesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/dev/backprop/grader/messages.golden");

    /** Every message record of the engine. */
    private static final Set<Class<?>> MESSAGES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.backprop.grader").stream()
                    .filter(type -> type.isAssignableTo(Message.class) && type.isRecord())
                    .map(JavaClass::reflect)
                    .collect(Collectors.toSet());

    @Test
    void say_what_the_golden_list_says() throws IOException {
        String said = MessageSamples.all().stream()
                .map(message -> "== " + message.getClass().getSimpleName() + "\n" + message.text() + "\n")
                .collect(Collectors.joining());
        if (System.getProperty("golden.write") != null) {
            Files.writeString(GOLDEN, said);
        }

        assertThat(said).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void can_be_said_again_from_their_code_and_arguments() {
        Vocabulary all = new Vocabulary(
                MESSAGES.stream().<Class<?>>map(Class::getNestHost).distinct().toList());

        assertThat(MessageSamples.all())
                .filteredOn(message -> {
                    Said said = Said.of(message);
                    Said unworded = new Said(said.code(), said.arguments(), null, "other words");
                    return !all.again(unworded).text().equals(message.text());
                })
                .isEmpty();
    }

    @Test
    void each_have_a_sample() {
        assertThat(MessageSamples.all().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(MESSAGES);
    }

    @Test
    void each_have_a_name_of_their_own() {
        assertThat(MESSAGES).extracting(Class::getSimpleName).doesNotHaveDuplicates();
    }

    @Test
    void every_text_belongs_to_a_message_beside_it() {
        Set<Class<?>> holders = MESSAGES.stream().map(Class::getNestHost).collect(Collectors.toSet());

        assertThat(holders).isNotEmpty().allSatisfy(holder -> {
            List<String> names = List.of(holder.getDeclaredClasses()).stream()
                    .map(Class::getSimpleName)
                    .toList();
            assertThat(ResourceBundle.getBundle(holder.getName(), Locale.ROOT).keySet())
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(names).contains(key.split("\\.", 2)[0]));
        });
    }

    @Test
    void a_number_goes_with_the_form_of_its_noun() throws IOException {
        // Of a difference it is 18 of 20 points.
        Pattern alwaysSeveral = Pattern.compile(
                "(?m)^(?!Diff).*(?<!more than )\\{\\d+} (?:more |other )?(?:points|rows|students|hand-ins|lines|calls|runs"
                        + "|mistakes|submissions|seeds|checks|reports|files|hours|days|seconds|entries|words|things)\\b");
        try (Stream<Path> bundles = Stream.of("../api", "../engine", "../page", "../worker")
                .map(module -> Path.of(module, "src/main/resources"))
                .filter(Files::isDirectory)
                .flatMap(MessagesTest::bundles)) {
            assertThat(bundles)
                    .hasSizeGreaterThan(20)
                    .allSatisfy(bundle -> assertThat(Files.readString(bundle)).doesNotContainPattern(alwaysSeveral));
        }
    }

    private static Stream<Path> bundles(Path resources) {
        try (Stream<Path> files = Files.walk(resources)) {
            return files.filter(file -> file.toString().endsWith(".properties")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void no_value_of_a_message_can_begin_a_line() {
        assertThat(new WrongShape("a\nb\u001b[0m", 1, 2, 3, 4).text())
                .startsWith("a\\nb\\u{1b}[0m has the wrong shape");
    }
}
