package dev.backprop.grader.assignment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The code of a course of its own, which runs in the grader itself. What its jars have they have for themselves: the grader may hold
 * an older build of the same assignment.
 */
@API(status = API.Status.INTERNAL)
public final class CourseLoader extends URLClassLoader {

    /** Newest first. */
    private static final List<CourseLoader> ALL = new CopyOnWriteArrayList<>();

    private CourseLoader(String course, URL[] jars) {
        super(course, jars, CourseLoader.class.getClassLoader());
    }

    /**
     * Opens the code of a course. Its resources are found from then on.
     *
     * @param course what a manifest calls it
     */
    public static CourseLoader open(String course, List<Path> jars) {
        CourseLoader loader =
                new CourseLoader(course, jars.stream().map(CourseLoader::url).toArray(URL[]::new));
        ALL.add(0, loader);
        return loader;
    }

    /** The course that an assignment comes from; empty for one that the grader brings along. */
    public static Optional<String> courseOf(Assignment assignment) {
        return assignment.code().get(0).getClassLoader() instanceof CourseLoader loader
                ? Optional.of(loader.getName())
                : Optional.empty();
    }

    /** A resource of a course or of the grader, by its path without a slash at the beginning; null where there is none. */
    public static @Nullable InputStream resource(String path) {
        for (CourseLoader loader : ALL) {
            InputStream own = loader.own(path);
            if (own != null) {
                return own;
            }
        }
        return CourseLoader.class.getResourceAsStream("/" + path);
    }

    /** Read past the cache of open jars: one that was made again lies in the place of the old one. */
    private @Nullable InputStream own(String name) {
        URL own = findResource(name);
        if (own == null) {
            return null;
        }
        try {
            URLConnection connection = own.openConnection();
            connection.setUseCaches(false);
            return connection.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            try {
                return findClass(name);
            } catch (ClassNotFoundException e) {
                return super.loadClass(name, resolve);
            }
        }
    }

    @Override
    public @Nullable URL getResource(String name) {
        URL own = findResource(name);
        return own == null ? super.getResource(name) : own;
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        InputStream own = own(name);
        return own == null ? super.getResourceAsStream(name) : own;
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(jar + " has no URL", e);
        }
    }
}
