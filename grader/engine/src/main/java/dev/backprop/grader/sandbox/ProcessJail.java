package dev.backprop.grader.sandbox;

import java.nio.file.Path;
import java.util.List;

/** No jail but a process of its own: protects against accidents, not against attackers. Works everywhere. */
public final class ProcessJail implements Jail {

    @Override
    public String mode() {
        return "process";
    }

    @Override
    public List<String> command(JavaLaunch launch, Path workDirectory) {
        return launch.command(Path::toString);
    }
}
