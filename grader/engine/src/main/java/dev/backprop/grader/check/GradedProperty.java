package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Student;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * Names where the inputs come from: the domains, and the provider or else the type of what is drawn. Properties with equal names draw
     * equal inputs from equal seeds, so the student's program is run once for all of them.
     */
    String inputs() {
        List<String> parts = new ArrayList<>();
        for (Domain domain : domains()) {
            parts.add(domain.value().getName());
        }
        for (Parameter parameter : method.getParameters()) {
            if (parameter.getType() != Student.class) {
                parts.add(drawn(parameter));
            }
        }
        return String.join(" ", parts);
    }

    private String drawn(Parameter parameter) {
        ForAll drawn = parameter.getAnnotation(ForAll.class);
        if (drawn != null && !drawn.value().isEmpty()) {
            // Whatever it is put into: a record that is generated, or the author's.
            return method.getDeclaringClass().getName() + "." + drawn.value();
        }
        return Stream.concat(
                        Stream.of(parameter.getParameterizedType().getTypeName()),
                        Arrays.stream(parameter.getAnnotations())
                                .map(annotation -> annotation.annotationType().getName()))
                .collect(Collectors.joining(" "));
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
