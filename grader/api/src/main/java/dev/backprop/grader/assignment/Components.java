package dev.backprop.grader.assignment;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** The components of records that authors declare, whatever these are visible to. */
@API(status = API.Status.INTERNAL)
public final class Components {

    /** Looked up once for each type: reflection makes fresh copies each time. */
    private static final ClassValue<RecordComponent[]> OF = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            for (RecordComponent component : components) {
                component.getAccessor().setAccessible(true);
            }
            return components;
        }
    };

    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            Class<?>[] types =
                    Arrays.stream(of(type)).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return constructor;
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type + " has no canonical constructor", e);
            }
        }
    };

    private Components() {}

    /** In the order of the declaration; not to be changed. */
    public static RecordComponent[] of(Class<?> record) {
        return OF.get(record);
    }

    /** What a record holds in one of its components. */
    public static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    /**
     * A record of these components, in order.
     *
     * @throws IllegalStateException if its constructor does not take them
     */
    public static <R extends Record> R record(Class<R> type, @Nullable Object... components) {
        try {
            return type.cast(CONSTRUCTORS.get(type).newInstance(components));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " must accept any values of its components", e);
        }
    }
}
