package dev.backprop.worker.wire;

import java.util.List;
import java.util.Optional;

/** What the grader asks of the worker. */
public sealed interface Request {

    /** Compile these files together. */
    record Compile(List<SourceFile> sources) implements Request {}

    /**
     * Load these classes and find the method; it is called by the number {@code program} from then on.
     *
     * @param end lines at which a recorded call ends, as if the process were ended there: it is known not to come out of them
     */
    record Load(int program, List<ClassFile> classes, Signature signature, Optional<Partial.Place> end)
            implements Request {}

    /**
     * Call the method once.
     *
     * @param recorded whether to find out what is known if the call gives no pass: in classes of the same code that record, so
     *     that no static state is shared with calls that are not recorded
     */
    record Call(int program, List<Value> arguments, boolean recorded) implements Request {}

    /** Call the method once for each of these lists of arguments. */
    record CallMany(int program, List<List<Value>> argumentLists) implements Request {}

    /** Call the method twice for each of these lists of arguments, and answer with the bytes that each second call allocated. */
    record Measure(int program, List<List<Value>> argumentLists) implements Request {}
}
