package dev.backprop.grader.derive;

import dev.backprop.grader.assignment.Entries;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What has been worked out, by the numbers that it follows from. A class is judged on the same inputs, and most of its programs agree on
 * most of their values: what follows from these is the same for all of them.
 *
 * <p>Numbers are compared bit by bit, so nobody's are ever taken for somebody else's. What was asked for the longest time ago is
 * forgotten first. Any thread may ask; of one exercise, one at a time, as some answers go on being worked out.
 */
final class Memory {

    /** Of the heap, in numbers of eight bytes; what is worked out takes several times the room of what it follows from. */
    private static final long PART_OF_HEAP = 8 * 64;

    /** One for all exercises, as there is one heap. */
    static final Memory SHARED = new Memory(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);

    private final long most;
    private final Map<Question, Object> known = new LinkedHashMap<>(16, 0.75f, true);
    /** An input is asked about again and again. */
    private final Map<Record, Values> inputs = new WeakHashMap<>();

    private long numbers;

    /** @param most how many numbers the questions may hold together */
    Memory(long most) {
        this.most = most;
    }

    /**
     * What is known, or is worked out now.
     *
     * @param what the question, by its identity; it has answers of one type
     * @param pass further values that the answer follows from
     */
    @SuppressWarnings("unchecked") // one question has answers of one type
    <V> V of(Object what, Record input, @Nullable Record pass, Supplier<V> worker) {
        Question question = new Question(what, values(input), pass == null ? Values.NONE : Values.of(pass));
        Object found = known(question);
        if (found == null) {
            // Others may ask meanwhile.
            found = worker.get();
            keep(question, found);
        }
        return (V) found;
    }

    private synchronized Values values(Record input) {
        return inputs.computeIfAbsent(input, Values::of);
    }

    private synchronized @Nullable Object known(Question question) {
        return known.get(question);
    }

    private synchronized void keep(Question question, Object found) {
        if (known.put(question, found) == null) {
            numbers += question.numbers();
            forget();
        }
    }

    private void forget() {
        Iterator<Question> oldest = known.keySet().iterator();
        while (numbers > most && oldest.hasNext()) {
            numbers -= oldest.next().numbers();
            oldest.remove();
        }
    }

    private record Question(Object what, Values input, Values pass) {

        long numbers() {
            return input.numbers() + pass.numbers();
        }

        @Override
        public int hashCode() {
            return 31 * (31 * System.identityHashCode(what) + input.hash) + pass.hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Question question
                    && what == question.what
                    && input.areThoseOf(question.input)
                    && pass.areThoseOf(question.pass);
        }
    }

    /** The values of a record's components, with their hash, which takes longer than to find them. */
    private record Values(Map<String, Entries> components, int hash) {

        static final Values NONE = new Values(Map.of(), 0);

        static Values of(Record record) {
            Map<String, Entries> components = Plain.entries(record);
            return new Values(components, components.hashCode());
        }

        long numbers() {
            return components.values().stream()
                    .mapToLong(component -> component.data().length)
                    .sum();
        }

        boolean areThoseOf(Values others) {
            return hash == others.hash && components.equals(others.components);
        }
    }
}
