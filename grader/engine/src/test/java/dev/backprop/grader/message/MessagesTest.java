package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final String PACKAGE = "dev.backprop.grader.message";

    @Test
    void every_text_belongs_to_a_class_of_its_name() {
        Set<String> classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(PACKAGE).stream()
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());

        assertThat(ResourceBundle.getBundle(PACKAGE + ".messages", Locale.ROOT).keySet())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(classes).contains(key.split("\\.", 2)[0]));
    }

    @Test
    void no_value_of_a_message_can_begin_a_line() {
        assertThat(new NotFilledIn("dW", "a\nb\u001b[0m", 1).text())
                .isEqualTo("dW is not filled in yet: a\\nb\\u{1b}[0m, line 1.");
    }
}
