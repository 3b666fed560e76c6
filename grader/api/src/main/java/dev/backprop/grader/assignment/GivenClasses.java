package dev.backprop.grader.assignment;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Classes of the course that are compiled with a student's: interfaces that he implements or is handed, and one that calls him with
 * objects made of plain numbers. Their sources lie in the assignment's folder {@code given/}, and in the starter beside the
 * stubs; whatever a submission has under their names is not used.
 *
 * @param className the full name of the class that the grader calls: {@code backprop.LossTrial}
 * @param method its static method
 * @param others the full names of the other classes
 */
@API(status = API.Status.STABLE, since = "0.1")
public record GivenClasses(String className, String method, List<String> others) {

    /** Keeps a copy. */
    public GivenClasses {
        others = List.copyOf(others);
    }

    /** The full names of all of them. */
    public List<String> classes() {
        List<String> all = new ArrayList<>(others);
        all.add(className);
        return List.copyOf(all);
    }

    /** Where the source of one of the classes lies below a source folder: {@code backprop/LossTrial.java}. */
    public static String file(String className) {
        return className.replace('.', '/') + ".java";
    }
}
