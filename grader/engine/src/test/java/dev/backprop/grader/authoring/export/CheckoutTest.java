package dev.backprop.grader.authoring.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.authoring.export.ExportMessages.NotACheckout;
import dev.backprop.grader.message.MessageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {

    @TempDir
    private Path temp;

    @Test
    void lies_around_the_jar_that_was_built_in_it() throws IOException {
        Path jar = jar("grader/target/dist/lib");
        Path template = Files.createDirectory(temp.resolve("student-template"));
        Files.createFile(template.resolve("grade"));

        assertThat(Checkout.around(jar)).isEqualTo(new Checkout(template, temp.resolve("grader/target/dist/lib")));
    }

    @Test
    void is_also_where_it_was_installed_for_a_course_of_its_own() throws IOException {
        Path jar = jar(".grader/lib");
        Path template = Files.createDirectory(temp.resolve(".grader/template"));
        Files.createFile(template.resolve("grade"));

        assertThat(Checkout.around(jar)).isEqualTo(new Checkout(template, temp.resolve(".grader/lib")));
    }

    @Test
    void is_not_where_the_grader_was_only_copied_to() throws IOException {
        refuses(jar(".grader/lib"));
        refuses(jar("grader/target/dist/lib"));
        refuses(temp);
        assertThatThrownBy(Checkout::current).isInstanceOf(MessageException.class);
    }

    private static void refuses(Path jar) {
        assertThatThrownBy(() -> Checkout.around(jar))
                .isInstanceOfSatisfying(
                        MessageException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(new NotACheckout()));
    }

    private Path jar(String folder) throws IOException {
        return Files.createFile(Files.createDirectories(temp.resolve(folder)).resolve("engine.jar"));
    }
}
