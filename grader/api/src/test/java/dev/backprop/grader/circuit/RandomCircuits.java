package dev.backprop.grader.circuit;

import java.util.Locale;

/**
 * Derivatives of random circuits against 60 digits: {@code grader/benchmark/random-circuits [DERIVATIVES [SEED]]}. Prints how many
 * errors are outside their bound, what rounding decided at a kink, and how tight the bounds are.
 */
final class RandomCircuits {

    private final Agreement agreement = new Agreement();
    private final long firstSeed;
    private int circuits;

    RandomCircuits(long firstSeed) {
        this.firstSeed = firstSeed;
    }

    public static void main(String[] arguments) {
        int derivatives = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        RandomCircuits run = new RandomCircuits(seed);
        run.until(derivatives);
        System.out.print(run.summary());
        System.exit(run.agreement.outside.isEmpty() ? 0 : 1);
    }

    Agreement agreement() {
        return agreement;
    }

    void until(int derivatives) {
        while (agreement.derivatives < derivatives) {
            long seed = firstSeed + circuits++;
            Graph graph = new RandomCircuit(seed).graph();
            int wrong = agreement.outside.size();
            try {
                agreement.add(graph, new Drawn(seed).inputs(graph));
            } catch (ArithmeticException e) {
                continue; // a division by exactly 0
            }
            if (agreement.outside.size() > wrong) {
                agreement.outside.add("  seed " + seed);
            }
        }
    }

    String summary() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "seeds from %d, circuits %d, derivatives %d, values %d%noutside the bound %d%nthe worst is %.3f of its bound%nwith a slope that is free %d, of which rounding decides %d%nbound at most 1e-10 of the value %.1f %%%n",
                firstSeed,
                circuits,
                agreement.derivatives,
                agreement.values,
                agreement.outside.size(),
                agreement.worst,
                agreement.ties,
                agreement.atKinks.size(),
                100.0 * agreement.tight / agreement.derivatives));
        agreement.outside.stream().limit(40).forEach(line -> text.append(line).append('\n'));
        agreement.atKinks.stream()
                .limit(200)
                .forEach(line -> text.append("kink: ").append(line).append('\n'));
        return text.toString();
    }
}
