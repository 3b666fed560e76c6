package dev.backprop.grader.assignment;

import java.util.List;
import org.apiguardian.api.API;

/** An input whose numbers say little to a person: a graph as lists of indices, say. Reports show what it says of itself instead. */
@API(status = API.Status.STABLE, since = "0.1")
public interface Described {

    /** What a person reads, line by line: {@code g0 = add(x0, x0)}. Never empty. */
    List<String> description();
}
