package dev.backprop.worker;

import dev.backprop.worker.wire.SourceFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.tools.SimpleJavaFileObject;

/** A source file that exists in memory only: its path is a name, whatever it looks like. */
final class MemorySource extends SimpleJavaFileObject {

    private final SourceFile source;

    /** @param number tells files of the same name apart */
    MemorySource(int number, SourceFile source) {
        super(URI.create("memory:///" + number + "/" + quoted(simpleName(source))), Kind.SOURCE);
        this.source = source;
    }

    @Override
    public String getName() {
        return source.path();
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.SOURCE && simpleName(source).equals(simpleName + kind.extension);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source.text();
    }

    private static String simpleName(SourceFile source) {
        return source.path().substring(source.path().lastIndexOf('/') + 1);
    }

    /** The compiler takes the file's name for stack traces from the last part of the URI. */
    private static String quoted(String name) {
        StringBuilder quoted = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            quoted.append(String.format("%%%02X", each));
        }
        return quoted.toString();
    }
}
