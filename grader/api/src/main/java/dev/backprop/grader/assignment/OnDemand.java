package dev.backprop.grader.assignment;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A list that is made when it is first looked at. A run asks one exercise of a course what it consists of, and of the others
 * where their files are.
 */
@API(status = API.Status.INTERNAL)
public final class OnDemand<E> extends AbstractList<E> {

    private final Supplier<? extends List<? extends E>> maker;
    private @Nullable List<E> made;

    private OnDemand(Supplier<? extends List<? extends E>> maker) {
        this.maker = maker;
    }

    /**
     * A list that waits.
     *
     * @param maker asked at most once, unless it throws
     */
    public static <E> List<E> of(Supplier<? extends List<? extends E>> maker) {
        return new OnDemand<>(maker);
    }

    /** An unmodifiable copy, which waits where {@code list} does. */
    static <E> List<E> copyOf(List<E> list) {
        return list instanceof OnDemand ? list : List.copyOf(list);
    }

    /** One list and then the other, where either may wait. */
    static <E> List<E> joined(List<? extends E> first, List<? extends E> then) {
        return of(() -> Stream.concat(first.stream(), then.stream()).toList());
    }

    private synchronized List<E> made() {
        if (made == null) {
            made = List.copyOf(maker.get());
        }
        return made;
    }

    @Override
    public E get(int index) {
        return made().get(index);
    }

    @Override
    public int size() {
        return made().size();
    }
}
