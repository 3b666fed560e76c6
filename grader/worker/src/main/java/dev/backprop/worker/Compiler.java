package dev.backprop.worker;

import dev.backprop.worker.wire.Answer;
import dev.backprop.worker.wire.CompilerMessage;
import dev.backprop.worker.wire.SourceFile;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles sources in memory: nothing but the Java platform and EJML is on the class path, and nothing of theirs is run. */
final class Compiler {

    private static final int MAX_MESSAGES = 100;

    private static final int LANGUAGE = 17;

    private static final List<String> OPTIONS = options();

    /** Kept from one request to the next, for it remembers the contents of the class path. */
    private @Nullable StandardJavaFileManager platform;

    Answer compile(List<SourceFile> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            return new Answer.CompilerFailed("this Java runtime has no compiler: a JDK is needed");
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter complaint = new StringWriter();
        List<MemorySource> files = new ArrayList<>();
        for (SourceFile source : sources) {
            files.add(new MemorySource(files.size(), source));
        }
        boolean success;
        MemoryFiles memory;
        try {
            memory = new MemoryFiles(platform(compiler));
            success = compiler.getTask(complaint, memory, diagnostics, OPTIONS, null, files)
                    .call();
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (IOException | RuntimeException | Error e) {
            return new Answer.CompilerFailed(StudentCode.cut(e.toString()));
        }
        if (success) {
            return new Answer.Compiled(memory.classes());
        }
        if (diagnostics.getDiagnostics().stream().noneMatch(each -> each.getKind() == Diagnostic.Kind.ERROR)) {
            return new Answer.CompilerFailed(StudentCode.cut(complaint.toString()));
        }
        return new Answer.NotCompiled(diagnostics.getDiagnostics().stream()
                .limit(MAX_MESSAGES)
                .map(Compiler::message)
                .toList());
    }

    private static List<String> options() {
        String language = String.valueOf(LANGUAGE);
        List<String> options = new ArrayList<>();
        // The same, where the language is the runtime's own, but a tenth of a cold compilation quicker.
        options.addAll(
                Runtime.version().feature() == LANGUAGE
                        ? List.of("-source", language, "-target", language)
                        : List.of("--release", language));
        // -g: exceptions about null then name the student's variables.
        options.addAll(List.of("-g", "-proc:none", "-implicit:none", "-nowarn", "-Xlint:none"));
        return List.copyOf(options);
    }

    private StandardJavaFileManager platform(JavaCompiler compiler) throws IOException {
        StandardJavaFileManager known = platform;
        if (known != null) {
            return known;
        }
        StandardJavaFileManager created = compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
        // EJML and ASM, as the grader starts the worker; MemoryFiles and StudentLoader show students what is EJML's.
        String[] entries = System.getProperty("java.class.path").split(File.pathSeparator, -1);
        created.setLocationFromPaths(
                StandardLocation.CLASS_PATH,
                Arrays.stream(entries).map(Path::of).toList());
        platform = created;
        return created;
    }

    private static CompilerMessage message(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        return new CompilerMessage(
                source == null ? "" : source.getName(),
                (int) Math.max(0, diagnostic.getLineNumber()),
                (int) Math.max(0, diagnostic.getColumnNumber()),
                kind(diagnostic.getKind()),
                StudentCode.cut(diagnostic.getMessage(Locale.ENGLISH)));
    }

    private static CompilerMessage.Kind kind(Diagnostic.Kind kind) {
        return switch (kind) {
            case ERROR -> CompilerMessage.Kind.ERROR;
            case WARNING, MANDATORY_WARNING -> CompilerMessage.Kind.WARNING;
            case NOTE, OTHER -> CompilerMessage.Kind.NOTE;
        };
    }
}
