package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Student;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainList;
import org.junit.platform.commons.support.AnnotationSupport;

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

    /** On how many inputs it is judged. */
    int tries(CheckOptions options) {
        int own = AnnotationSupport.findAnnotation(method, Property.class)
                .map(Property::tries)
                .orElse(Property.TRIES_NOT_SET);
        return own == Property.TRIES_NOT_SET ? options.tries() : own;
    }

    /**
     * Calls it on inputs that were drawn before; false at the first verdict that is not right.
     *
     * @throws IllegalStateException if its class cannot be made without arguments
     */
    boolean holdsOn(List<List<Object>> drawn, Student<?, ?> student) {
        Object instance = instance();
        return drawn.stream().allMatch(each -> holds(instance, each, student));
    }

    /** Calls it on inputs that were drawn before, whatever comes of it. */
    void callOn(List<List<Object>> drawn, Student<?, ?> student) {
        Object instance = instance();
        drawn.forEach(each -> holds(instance, each, student));
    }

    private Object instance() {
        try {
            Constructor<?> constructor = method.getDeclaringClass().getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method.getDeclaringClass() + " needs a constructor without arguments", e);
        }
    }

    private boolean holds(Object instance, List<Object> drawn, Student<?, ?> student) {
        Iterator<Object> next = drawn.iterator();
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> type == Student.class ? student : next.next())
                .toArray();
        try {
            method.setAccessible(true);
            method.invoke(instance, arguments);
            return true;
        } catch (InvocationTargetException e) {
            // jqwik will come to the same input, and knows what to do then.
            return false;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a property cannot be called", e);
        }
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
