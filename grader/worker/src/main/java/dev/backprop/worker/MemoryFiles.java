package dev.backprop.worker;

import dev.backprop.worker.wire.ClassFile;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * The compiler's view of files: reads the platform and EJML, writes to memory.
 *
 * <p>It is a {@link StandardJavaFileManager} because {@code --release} asks for one; it opens no file by its path.
 */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> implements StandardJavaFileManager {

    private final Map<String, ByteArrayOutputStream> classes = new TreeMap<>();

    MemoryFiles(StandardJavaFileManager platform) {
        super(platform);
    }

    /** The classes written so far, in the order of their names. */
    List<ClassFile> classes() {
        List<ClassFile> files = new ArrayList<>();
        classes.forEach((name, bytes) -> files.add(new ClassFile(name, bytes.toByteArray())));
        return files;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        return new SimpleJavaFileObject(URI.create("memory:///class"), kind) {
            @Override
            public OutputStream openOutputStream() {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                classes.put(className, bytes);
                return bytes;
            }
        };
    }

    /**
     * The class path holds EJML's classes only: a source file in a jar is none of the student's, and neither is what the worker
     * needs for itself.
     */
    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        return location == StandardLocation.CLASS_PATH && !StudentLoader.isEjml(packageName + ".")
                ? List.of()
                : super.list(location, packageName, Set.of(JavaFileObject.Kind.CLASS), recurse);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a.equals(b);
    }

    /** Kept open: the manager behind it serves the next request. */
    @Override
    public void close() {}

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(Iterable<? extends File> files) {
        throw noPaths();
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
        throw noPaths();
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
        throw noPaths();
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
        throw noPaths();
    }

    @Override
    public void setLocation(Location location, Iterable<? extends File> files) throws IOException {
        fileManager.setLocation(location, files);
    }

    @Override
    public void setLocationFromPaths(Location location, Collection<? extends Path> paths) throws IOException {
        fileManager.setLocationFromPaths(location, paths);
    }

    @Override
    public Iterable<? extends File> getLocation(Location location) {
        return fileManager.getLocation(location);
    }

    private static UnsupportedOperationException noPaths() {
        return new UnsupportedOperationException("files are not opened by their paths");
    }
}
