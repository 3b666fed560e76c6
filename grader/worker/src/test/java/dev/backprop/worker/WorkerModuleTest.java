package dev.backprop.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the module says; that it is one in the process too, the hostile program reflects-on-the-worker shows. */
@Tag("jdk")
class WorkerModuleTest {

    @Test
    void lets_nobody_in() throws Exception {
        Path place = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());

        ModuleDescriptor module =
                ModuleFinder.of(place).find("dev.backprop.worker").orElseThrow().descriptor();

        assertThat(module.isOpen()).isFalse();
        assertThat(module.opens()).isEmpty();
        assertThat(module.exports()).isEmpty();
    }
}
