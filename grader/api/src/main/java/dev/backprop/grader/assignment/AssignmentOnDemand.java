package dev.backprop.grader.assignment;

import dev.backprop.grader.assignment.AssignmentMessages.AssignmentUnsound;
import dev.backprop.grader.message.MessageException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * An assignment that is made when it is first asked for its exercises: most runs grade one of a course, and of the others need no more
 * than that they are there.
 */
final class AssignmentOnDemand implements Assignment {

    private final ServiceLoader.Provider<Assignment> provider;
    private final String id;
    private @Nullable Assignment made;

    private AssignmentOnDemand(ServiceLoader.Provider<Assignment> provider, String id) {
        this.provider = provider;
        this.id = id;
    }

    /**
     * Waits where all but the exercises is known beforehand: where the class is called after the id, {@code FlatSvm} or {@code
     * FlatSvmAssignment} after {@code flat-svm}, and has all else from
     * {@link Assignment}.
     *
     * @throws MessageException if it does not wait, and is unsound
     */
    static Assignment of(ServiceLoader.Provider<Assignment> provider) {
        String name = provider.type().getSimpleName().replaceFirst("Assignment$", "");
        AssignmentOnDemand waiting = new AssignmentOnDemand(provider, Exercise.kebabCase(name));
        return leavesAllAsItIs(provider.type()) && AssignmentInfo.isThere(waiting) ? waiting : Soundness.of(provider);
    }

    private static boolean leavesAllAsItIs(Class<?> type) {
        return defaults(type) == defaults(Assignment.class);
    }

    private static long defaults(Class<?> type) {
        return Arrays.stream(type.getMethods()).filter(Method::isDefault).count();
    }

    @Override
    public String id() {
        return id;
    }

    /** @throws MessageException if it is unsound */
    @Override
    public synchronized List<Exercise<?, ?>> exercises() {
        if (made == null) {
            Assignment sound = Soundness.of(provider);
            if (!sound.id().equals(id)) {
                throw new MessageException(new AssignmentUnsound(
                        provider.type().getSimpleName(),
                        "id() is " + sound.id() + ", but the class is called after " + id
                                + ", another assignment of the same jar: rename the class"));
            }
            made = sound;
        }
        return made.exercises();
    }

    @Override
    public List<Class<?>> code() {
        return List.of(provider.type());
    }
}
