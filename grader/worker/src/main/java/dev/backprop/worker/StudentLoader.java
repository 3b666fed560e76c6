package dev.backprop.worker;

import dev.backprop.worker.wire.ClassFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Loads a student's classes. Around them they see the Java platform and EJML, but not the worker. */
final class StudentLoader extends ClassLoader {

    /** Tells the student's lines on a stack from all others. */
    static final String NAME = "student";

    private final Map<String, ClassFile> files = new HashMap<>();

    StudentLoader(List<ClassFile> classes) {
        super(NAME, new Surroundings());
        for (ClassFile file : classes) {
            files.put(file.name(), file);
        }
    }

    /** Whether the class is one of the library that students may use. */
    static boolean isEjml(String className) {
        return className.startsWith("org.ejml.");
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ClassFile file = files.get(name);
        if (file == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, file.bytes(), 0, file.bytes().length);
    }

    /** What a student's classes find beside themselves. */
    private static final class Surroundings extends ClassLoader {

        private static final String WORKER = StudentLoader.class.getPackageName();

        private Surroundings() {
            super(getPlatformClassLoader());
        }

        /** The platform's loader finds the classes of every named module, and so the worker's. */
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith(WORKER + ".")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (isEjml(name)) {
                return StudentLoader.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
