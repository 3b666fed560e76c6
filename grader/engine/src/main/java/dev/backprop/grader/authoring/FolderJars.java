package dev.backprop.grader.authoring;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.CodeDigest;
import dev.backprop.grader.authoring.AuthoringMessages.CodeDoesNotCompile;
import dev.backprop.grader.authoring.AuthoringMessages.CodeDoesNotCompile.CompilerError;
import dev.backprop.grader.authoring.AuthoringMessages.NoCompiler;
import dev.backprop.grader.authoring.handout.HandoutProof;
import dev.backprop.grader.circuit.op.Sum;
import dev.backprop.grader.disk.Disk;
import dev.backprop.grader.disk.FolderTree;
import dev.backprop.grader.disk.Sha256;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.AtomicFile;
import dev.backprop.grader.sources.java.CompilerWords;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The jars of an assignment's folder: that of {@code src/main} with all that students may have, and that of {@code src/hidden}. They are
 * what Maven makes of it, and are made again only if something in the folder is different, or the grader is.
 */
final class FolderJars {

    /** Where they lie in the folder: Maven clears that away too. */
    private static final String TARGET = "target/course";

    private static final String BUILT_FROM = "META-INF/built-from";

    /** The first moment that a zip knows: equal sources give equal jars. */
    private static final long MADE = 315_532_800_000L;

    /** The package of what circuits are made of. */
    private static final String OPERATIONS = Sum.class.getPackageName() + ".";

    private static final Pattern NO_METHOD = Pattern.compile("symbol:\\s+method (\\w+)\\(");

    private final SourceFolder folder;

    private FolderJars(SourceFolder folder) {
        this.folder = folder;
    }

    /**
     * The jars of a folder, made now if need be; none for one without code.
     *
     * @throws MessageException if the code does not compile, with what the compiler says
     */
    static List<Path> upToDate(SourceFolder folder) {
        try {
            return new FolderJars(folder).upToDate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> upToDate() throws IOException {
        if (!Files.isDirectory(in("src/main/java"))) {
            return List.of();
        }
        boolean hasHidden = Files.isDirectory(in("src/hidden/java"));
        String digest = digest();
        Path main = in(TARGET + "/" + folder.id() + ".jar");
        Path hidden = in(TARGET + "/" + folder.id() + "-hidden.jar");
        if (!isBuiltFrom(main, digest) || Files.exists(hidden) != hasHidden) {
            build(main, hidden, hasHidden, digest);
        }
        return hasHidden ? List.of(main, hidden) : List.of(main);
    }

    private void build(Path main, Path hidden, boolean hasHidden, String digest) throws IOException {
        Path classes = Files.createTempDirectory("course");
        try {
            SortedMap<String, byte[]> entries = new TreeMap<>();
            String path = System.getProperty("java.class.path");
            compile(in("src/main/java"), classes.resolve("main"), path);
            addAll(entries, classes.resolve("main"));
            addAll(entries, in("src/main/resources"));
            forStudents().forEach((name, file) -> entries.put(name, Disk.bytes(file)));
            entries.put(BUILT_FROM, digest.getBytes(StandardCharsets.UTF_8));
            Files.createDirectories(main.getParent());
            Files.deleteIfExists(hidden);
            if (hasHidden) {
                SortedMap<String, byte[]> further = new TreeMap<>();
                compile(
                        in("src/hidden/java"),
                        classes.resolve("hidden"),
                        classes.resolve("main") + File.pathSeparator + path);
                addAll(further, classes.resolve("hidden"));
                addAll(further, in("src/hidden/resources"));
                write(hidden, further);
            }
            write(main, entries);
        } finally {
            FolderTree.delete(classes);
        }
    }

    /** All that a student may have beside code, by its place in the jar. */
    private Map<String, Path> forStudents() throws IOException {
        Map<String, Path> found = new TreeMap<>();
        String place = "META-INF/backprop/" + folder.id() + "/";
        for (Path file : Disk.inside(folder.path())) {
            String name = String.valueOf(file.getFileName());
            boolean isFile = Files.isRegularFile(file);
            if (isFile
                    && (name.equals(SourceFolder.FILE)
                            || HandoutProof.HANDOUT.matcher(name).matches())) {
                found.put(place + name, file);
            }
        }
        for (String sources : List.of("stub", "given")) {
            for (Path file : Disk.files(in(sources))) {
                found.put(place + Disk.relative(folder.path(), file), file);
            }
        }
        for (Path file : Disk.inside(in(HandoutProof.PICTURES))) {
            String name = Disk.relative(folder.path(), file);
            if (Files.isRegularFile(file) && HandoutProof.PICTURE.matcher(name).matches()) {
                found.put(place + name, file);
            }
        }
        return found;
    }

    private String digest() throws IOException {
        MessageDigest digest = Sha256.digest();
        digest.update(CodeDigest.of(Assignment.class).getBytes(StandardCharsets.UTF_8));
        List<Path> files = new ArrayList<>(forStudents().values());
        files.addAll(Disk.files(in("src/main")));
        files.addAll(Disk.files(in("src/hidden")));
        for (Path file : files) {
            digest.update((Disk.relative(folder.path(), file) + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(Sha256.digest().digest(Disk.bytes(file)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean isBuiltFrom(Path jar, String digest) throws IOException {
        if (!Files.isRegularFile(jar)) {
            return false;
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            JarEntry entry = file.getJarEntry(BUILT_FROM);
            return entry != null
                    && new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8).equals(digest);
        }
    }

    private void compile(Path sources, Path classes, String classPath) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new MessageException(new NoCompiler());
        }
        Collection<Path> files = Disk.files(sources).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
        Files.createDirectories(classes);
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-proc:none", "-parameters", "-g", "--release", "17", "-d", classes.toString(), "-cp", classPath);
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            null, manager, said, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!compiled) {
                throw new MessageException(new CodeDoesNotCompile(
                        folder.name(),
                        said.getDiagnostics().stream()
                                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                                .map(this::error)
                                .toList()));
            }
        }
    }

    /** The import that a circuit lacks, behind what is said of an operation that is called without it. */
    private static String withImport(String said) {
        Matcher called = NO_METHOD.matcher(said);
        if (!called.find()) {
            return said;
        }
        String name = called.group(1);
        String of = name.equals("entry") ? "slice" : name.replaceFirst("^(sum|mean)(Rows|Cols)$", "$1");
        String type = OPERATIONS + of.substring(0, 1).toUpperCase(Locale.ROOT) + of.substring(1);
        try {
            boolean isThere = Stream.of(Class.forName(type).getMethods())
                    .anyMatch(method -> method.getName().equals(name) && Modifier.isStatic(method.getModifiers()));
            return isThere ? said + "\nimport static " + type + "." + name + ";" : said;
        } catch (ClassNotFoundException e) {
            return said;
        }
    }

    private CompilerError error(Diagnostic<? extends JavaFileObject> diagnostic) {
        String said = String.join(
                " / ",
                withImport(CompilerWords.plain(diagnostic.getMessage(Locale.ENGLISH)))
                        .lines()
                        .map(String::strip)
                        .toList());
        return diagnostic.getSource() == null
                ? new CompilerError("", 0, said)
                : new CompilerError(
                        Disk.relative(
                                folder.path(), Path.of(diagnostic.getSource().toUri())),
                        diagnostic.getLineNumber(),
                        said);
    }

    private static void write(Path jar, SortedMap<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                JarEntry written = new JarEntry(entry.getKey());
                written.setTime(MADE);
                out.putNextEntry(written);
                out.write(entry.getValue());
            }
        }
        new AtomicFile(jar).write(bytes.toByteArray());
    }

    private static void addAll(Map<String, byte[]> entries, Path folder) throws IOException {
        for (Path file : Disk.files(folder)) {
            entries.put(Disk.relative(folder, file), Disk.bytes(file));
        }
    }

    private Path in(String name) {
        return folder.path().resolve(name);
    }
}
