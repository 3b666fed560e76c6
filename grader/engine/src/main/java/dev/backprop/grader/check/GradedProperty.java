package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Student;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainList;

/** A jqwik property with its {@link Graded} annotation. */
record GradedProperty(Method method, Graded graded) {

    /** The graded properties of a class, in no particular order. */
    static List<GradedProperty> of(Class<?> properties) {
        return Arrays.stream(properties.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Graded.class))
                .map(method -> new GradedProperty(method, method.getAnnotation(Graded.class)))
                .toList();
    }

    String check() {
        return graded.check().isEmpty() ? graded.stage() : graded.check();
    }

    Optional<String> stage() {
        return graded.stage().isEmpty() ? Optional.empty() : Optional.of(graded.stage());
    }

    /** The method's name as a sentence. */
    String title() {
        return method.getName().replace('_', ' ');
    }

    /**
     * Names where the inputs come from: the domains, the types drawn, and the providers. Properties with equal names draw equal inputs
     * from equal seeds, so the student's program is run once for all of them.
     */
    String inputs() {
        List<String> parts = new ArrayList<>();
        for (Domain domain : domains()) {
            parts.add(domain.value().getName());
        }
        for (Parameter parameter : method.getParameters()) {
            if (parameter.getType() != Student.class) {
                parts.add(parameter.getParameterizedType().getTypeName());
                for (Annotation annotation : parameter.getAnnotations()) {
                    parts.add(annotation.annotationType().getName());
                    if (annotation instanceof ForAll drawn && !drawn.value().isEmpty()) {
                        parts.add(method.getDeclaringClass().getName() + "." + drawn.value());
                    }
                }
            }
        }
        return String.join(" ", parts);
    }

    private List<Domain> domains() {
        List<Domain> domains = new ArrayList<>();
        for (var element : List.of(method, method.getDeclaringClass())) {
            domains.addAll(Arrays.asList(element.getAnnotationsByType(Domain.class)));
            if (element.isAnnotationPresent(DomainList.class) && domains.isEmpty()) {
                domains.addAll(
                        Arrays.asList(element.getAnnotation(DomainList.class).value()));
            }
        }
        return domains;
    }
}
