package dev.backprop.grader.sandbox;

import static dev.backprop.grader.sandbox.Student.ARGUMENTS;
import static dev.backprop.grader.sandbox.Student.SCALE;
import static dev.backprop.grader.sandbox.Student.loaded;
import static dev.backprop.grader.sandbox.Student.scaled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.worker.wire.ClassFile;
import dev.backprop.worker.wire.SourceFile;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Calls programs that end their worker, or ought to, and after each of them another one, which must not notice. */
final class Aftermath implements AfterAllCallback {

    private final Sandbox sandbox = Sandbox.start(new ProcessJail(), Limits.standard());
    private final List<ClassFile> scale = compiled(Student.body(SCALE));

    List<ClassFile> compiled(SourceFile source) {
        return Student.compiled(sandbox, source);
    }

    /** In the same sandbox as all others with a body alone. */
    Reply of(String body) {
        return of(Student.body(body));
    }

    Reply of(SourceFile source) {
        return of(source, sandbox);
    }

    /** In a sandbox of its own. */
    Reply of(String body, Limits limits) {
        try (Sandbox own = Sandbox.start(new ProcessJail(), limits)) {
            return of(Student.body(body), own);
        }
    }

    private Reply of(SourceFile source, Sandbox in) {
        Reply reply = loaded(in, compiled(source)).call(ARGUMENTS);
        isAsEver(in);
        return reply;
    }

    void isAsEver(Sandbox in) {
        assertThat(loaded(in, scale).call(ARGUMENTS)).isEqualTo(scaled(3));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        sandbox.close();
    }
}
