package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.derive.mutation.MutationMessages.AnotherNumber;
import dev.backprop.grader.derive.mutation.MutationMessages.InTheStep;
import dev.backprop.grader.derive.mutation.MutationMessages.Remark;
import dev.backprop.grader.derive.mutation.MutationMessages.TermsMissing;
import dev.backprop.grader.derive.mutation.MutationMessages.UsedTwice;
import dev.backprop.grader.derive.mutation.MutationMessages.WithTheGradient;
import dev.backprop.grader.derive.mutation.MutationMessages.WithoutTheStep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in the names of a circuit and in the signs of mathematics what is written in operations; what it cannot, it leaves out. */
final class Wording {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");
    private static final Pattern CALL = Pattern.compile("(\\w+)\\((.*)\\)");
    private static final Pattern FACTOR = Pattern.compile("(2·|½·|square of )(.*)");

    /** Operations that a student would not take for a word. */
    private static final Set<String> OPERATIONS = Set.of(
            "plus",
            "minus",
            "mult",
            "elementMult",
            "row",
            "column",
            "select",
            "append",
            "zeroAt",
            "over",
            "div",
            "hinge");

    private final Set<String> names = new HashSet<>();

    Wording(Graph graph) {
        for (Node node : graph.nodes()) {
            String text = node.toString();
            if (!text.contains("(")) {
                names.add(text);
                names.add("d" + text);
            }
        }
    }

    /** Empty where something has no name. */
    Optional<Remark> of(Remark remark) {
        if (remark instanceof InTheStep in) {
            return all(in.step()).map(InTheStep::new);
        } else if (remark instanceof WithTheGradient with) {
            return all(with.gradient()).map(WithTheGradient::new);
        } else if (remark instanceof WithoutTheStep without) {
            return both(without.step(), without.kept()).map(two -> new WithoutTheStep(two.get(0), two.get(1)));
        } else if (remark instanceof TermsMissing missing) {
            return both(missing.gradient(), missing.missing())
                    .map(two -> new TermsMissing(two.get(0), missing.present(), missing.terms(), two.get(1)));
        } else if (remark instanceof UsedTwice twice) {
            return both(twice.gradient(), twice.step()).map(two -> new UsedTwice(two.get(0), two.get(1)));
        }
        AnotherNumber other = (AnotherNumber) remark;
        return all(other.step())
                .flatMap(step -> taken(other.number())
                        .flatMap(number ->
                                taken(other.taken()).map(instead -> new AnotherNumber(step, number, instead))));
    }

    private Optional<List<String>> both(String one, String other) {
        return all(one).flatMap(first -> all(other).map(second -> List.of(first, second)));
    }

    private Optional<String> all(String steps) {
        List<String> said = new ArrayList<>();
        for (String step : split(steps)) {
            Optional<String> text = of(step);
            if (text.isEmpty()) {
                return text;
            }
            said.add(text.get());
        }
        return Optional.of(String.join(", ", said));
    }

    /** What may be a word already. */
    private Optional<String> taken(String text) {
        Matcher factor = FACTOR.matcher(text);
        if (factor.matches()) {
            return taken(factor.group(2)).map(rest -> factor.group(1) + bracketed(rest));
        }
        Optional<String> said = of(text);
        boolean isOperation = OPERATIONS.stream().anyMatch(name -> text.equals(name) || text.contains(name + "("));
        return said.isPresent() || isOperation ? said : Optional.of(text);
    }

    private Optional<String> of(String text) {
        if (names.contains(text) || NUMBER.matcher(text).matches()) {
            return Optional.of(text);
        }
        Matcher call = CALL.matcher(text);
        if (!call.matches()) {
            return Optional.empty();
        }
        List<String> arguments = new ArrayList<>();
        for (String argument : split(call.group(2))) {
            Optional<String> said = of(argument);
            if (said.isEmpty()) {
                return said;
            }
            arguments.add(said.get());
        }
        return arguments.size() == 1
                ? of(call.group(1), arguments.get(0))
                : arguments.size() == 2 ? of(call.group(1), arguments.get(0), arguments.get(1)) : Optional.empty();
    }

    private static Optional<String> of(String operation, String a) {
        return Optional.ofNullable(
                switch (operation) {
                    case "row", "column" -> a;
                    case "square" -> bracketed(a) + "²";
                    case "transpose" -> bracketed(a) + "ᵀ";
                    case "exp" -> "e^" + bracketed(a);
                    case "sigmoid" -> "σ(" + a + ")";
                    case "relu", "hinge" -> "max(0, " + a + ")";
                    case "reciprocal" -> "1 / " + bracketed(a);
                    case "sum" -> "the sum of " + a;
                    case "mean" -> "the mean of " + a;
                    case "tanh", "log" -> operation + "(" + a + ")";
                    default -> null;
                });
    }

    private static Optional<String> of(String operation, String a, String b) {
        return Optional.ofNullable(
                switch (operation) {
                    case "plus" -> a + " + " + b;
                    case "minus" -> a + " − " + bracketed(b);
                    case "mult", "elementMult", "dot", "scale" -> bracketed(a) + "·" + bracketed(b);
                    case "div", "over" -> bracketed(a) + " / " + bracketed(b);
                    case "max", "elementMax" -> "max(" + a + ", " + b + ")";
                    case "append" -> "(" + a + ", " + b + ")";
                    case "select" -> a.equals("scores") ? "the correct class’s score" : null;
                    case "crossEntropy" -> "the cross-entropy";
                    default -> null;
                });
    }

    private static String bracketed(String text) {
        return text.contains(" + ") || text.contains(" − ") || text.contains(" / ") || text.startsWith("the sum")
                ? "(" + text + ")"
                : text;
    }

    /** At the commas between brackets. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }
}
