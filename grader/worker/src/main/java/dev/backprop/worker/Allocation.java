package dev.backprop.worker;

import com.sun.management.ThreadMXBean;
import dev.backprop.worker.wire.Outcome;
import dev.backprop.worker.wire.Value;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** What calls of a program allocate. In a class of its own, because few workers need what it loads. */
final class Allocation {

    private Allocation() {}

    /**
     * The bytes that a call allocates for each of these lists of arguments, on the heap and in this thread; up to the first call that
     * fails. Every call is made twice, and the second counts: the first one loads classes.
     *
     * @throws OutOfMemoryError if the student's code ran out of memory
     */
    static List<Long> of(Program program, List<List<Value>> argumentLists) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        List<Long> bytes = new ArrayList<>();
        for (List<Value> arguments : argumentLists) {
            program.call(arguments);
            long before = threads.getThreadAllocatedBytes(thread);
            Outcome outcome = program.call(arguments);
            if (!(outcome instanceof Outcome.Returned)) {
                break;
            }
            bytes.add(threads.getThreadAllocatedBytes(thread) - before);
        }
        return bytes;
    }
}
