package dev.backprop.grader.sources.java;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which sources of a submission declare which top-level types. */
public final class TypeIndex {

    private final Map<String, Map<String, List<Source>>> packagesBySimpleName = new HashMap<>();
    private final Set<String> packagePrefixes = new HashSet<>();

    public TypeIndex(List<Source> sources) {
        sources.forEach(this::add);
    }

    private void add(Source source) {
        String packageName = source.outline().packageName();
        source.outline().types().stream()
                .map(Outline.Type::name)
                .distinct()
                .forEach(simpleName -> packagesBySimpleName
                        .computeIfAbsent(simpleName, name -> new HashMap<>())
                        .computeIfAbsent(packageName, name -> new ArrayList<>(1))
                        .add(source));
        for (int dot = packageName.indexOf('.'); dot >= 0; dot = packageName.indexOf('.', dot + 1)) {
            packagePrefixes.add(packageName.substring(0, dot));
        }
        packagePrefixes.add(packageName);
    }

    /** The sources that declare {@code type}, in the order in which they were taken in. */
    public List<Source> declaring(TypeName type) {
        return Collections.unmodifiableList(packagesBySimpleName
                .getOrDefault(type.simpleName(), Map.of())
                .getOrDefault(type.packageName(), List.of()));
    }

    /** The packages that have a type of this name; none where no source declares one. */
    Set<String> packagesDeclaring(String simpleName) {
        return Collections.unmodifiableSet(
                packagesBySimpleName.getOrDefault(simpleName, Map.of()).keySet());
    }

    /** Whether {@code name} is a package with types in it, or the beginning of one's name. */
    public boolean leadsToAPackage(String name) {
        return packagePrefixes.contains(name);
    }
}
