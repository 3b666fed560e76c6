package dev.backprop.grader.assignment;

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
     * Waits where the id is known beforehand: where the class is called after it, {@code FlatSvm} or {@code FlatSvmAssignment} after
     * {@code flat-svm}.
     *
     * @throws dev.backprop.grader.message.MessageException if it does not wait, and is unsound
     */
    static Assignment of(ServiceLoader.Provider<Assignment> provider) {
        String name = provider.type().getSimpleName().replaceFirst("Assignment$", "");
        AssignmentOnDemand waiting = new AssignmentOnDemand(provider, Exercise.kebabCase(name));
        return AssignmentInfo.isThere(waiting) ? waiting : Soundness.of(provider);
    }

    @Override
    public String id() {
        return id;
    }

    /** @throws dev.backprop.grader.message.MessageException if it is unsound */
    @Override
    public synchronized List<Exercise<?, ?>> exercises() {
        if (made == null) {
            made = Soundness.of(provider);
        }
        return made.exercises();
    }

    @Override
    public List<Class<?>> code() {
        return List.of(provider.type());
    }
}
