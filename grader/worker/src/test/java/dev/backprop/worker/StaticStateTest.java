package dev.backprop.worker;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.worker.record.Tape;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Student code can get at the worker's classes, by the loader of EJML, and no module keeps it from opening their private
 * fields. It finds nothing there: objects are reached from static fields only, and these hold what nobody can change.
 */
@Tag("jdk")
class StaticStateTest {

    @Test
    void no_static_field_holds_what_can_be_changed() throws Exception {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each : classes()) {
            for (Field field : each.getDeclaredFields()) {
                // JaCoCo's own, where it watches the tests.
                // The tape runs as a class of the student's only, defined by their own loader.
                if (Modifier.isStatic(field.getModifiers())
                        && !field.getName().startsWith("$jacoco")
                        && each != Tape.class) {
                    fields.add(field);
                }
            }
        }

        assertThat(fields).hasSizeGreaterThan(30).allSatisfy(field -> {
            field.setAccessible(true);
            assertThat(Modifier.isFinal(field.getModifiers())).as("%s", field).isTrue();
            isConstant(requireNonNull(field.get(null)), field);
        });
    }

    /** Records are flat here, of texts and unmodifiable lists. What a switch over constants and {@code Enum.values} hide is a number or a copy. */
    private static void isConstant(Object value, Field field) {
        if (value instanceof Set<?> set) {
            assertThatThrownBy(set::clear).as("%s", field).isInstanceOf(UnsupportedOperationException.class);
        } else if (value instanceof List<?> list) {
            assertThatThrownBy(() -> list.remove(0)).as("%s", field).isInstanceOf(UnsupportedOperationException.class);
        } else if (value.getClass().isArray()) {
            assertThat(Array.getLength(value) == 0 || field.isSynthetic())
                    .as("%s", field)
                    .isTrue();
        } else if (!value.getClass().isRecord()) {
            assertThat(value).as("%s", field).isInstanceOfAny(Number.class, String.class, Enum.class, Boolean.class);
        }
    }

    private static List<Class<?>> classes() throws Exception {
        Path root = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(root)) {
            List<Class<?>> classes = new ArrayList<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file).toString().replace('/', '.');
                if (!name.equals("module-info.class")) {
                    classes.add(Class.forName(name.substring(0, name.length() - ".class".length())));
                }
            }
            return classes;
        }
    }
}
