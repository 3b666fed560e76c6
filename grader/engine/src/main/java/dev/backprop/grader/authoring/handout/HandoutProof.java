package dev.backprop.grader.authoring.handout;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.authoring.handout.HandoutMessages.NoExample;
import dev.backprop.grader.authoring.handout.HandoutMessages.NumberNotPrinted;
import dev.backprop.grader.authoring.handout.HandoutMessages.PictureDrawn;
import dev.backprop.grader.authoring.handout.HandoutMessages.PictureNotDrawn;
import dev.backprop.grader.authoring.handout.HandoutMessages.PictureNotShown;
import dev.backprop.grader.circuit.Example;
import dev.backprop.grader.circuit.Gradient;
import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.disk.Disk;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.ShortNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Holds what the handouts of an assignment show of one circuit to its declaration, which must be sound.
 *
 * @param folder of the assignment
 * @param id of the assignment
 * @param graph the circuit of the exercise
 */
public record HandoutProof(Path folder, String id, Exercise<?, ?> exercise, Graph graph) {

    /** Handouts, in whatever language, by their names in an assignment's folder. */
    public static final Pattern HANDOUT = Pattern.compile("handout(\\.[a-z]{2})?\\.md");

    /** Below an assignment's folder. */
    public static final String PICTURES = "pictures";

    /** What is handed out of them, from the assignment's folder on. */
    public static final Pattern PICTURE = Pattern.compile(PICTURES + "/[a-z0-9-]+\\.svg");

    private static final String ENGLISH = "handout.md";
    private static final Pattern HEADING = Pattern.compile("(?m)^#.*$");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(\\.\\d+)?(e-?\\d+)?");
    private static final int USUAL_DIGITS = 2;
    private static final double EQUAL = 1e-9;

    /** The picture of an exercise, from the assignment's folder on: {@code pictures/sum-product.svg}. */
    public static String picture(Exercise<?, ?> exercise) {
        return PICTURES + "/" + exercise.id() + ".svg";
    }

    /** Draws the picture where it is missing, or not what the circuit draws, and says so; not where there is no example. */
    public Optional<Message> draw() {
        if (graph.examples().isEmpty() || state().isEmpty()) {
            return Optional.empty();
        }
        try {
            Files.createDirectories(folder.resolve(PICTURES));
            Files.writeString(folder.resolve(picture(exercise)), CircuitPicture.of(exercise.simpleName(), graph));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new PictureDrawn(name(picture(exercise))));
    }

    /** What is wrong: a picture that is missing, old, or not shown, a number of an example that is not printed. */
    public List<Message> problems() {
        if (graph.examples().isEmpty()) {
            return List.of(new NoExample(graph.where(), exercise.simpleName()));
        }
        List<Message> problems = new ArrayList<>();
        state().ifPresent(state -> problems.add(new PictureNotDrawn(name(picture(exercise)), id, state)));
        for (String handout : handouts()) {
            String text = read(folder.resolve(handout));
            if (!text.contains("](" + picture(exercise) + ")")) {
                problems.add(new PictureNotShown(name(handout), picture(exercise), exercise.simpleName()));
            }
            List<BigDecimal> printed = numbers(text, handout.equals(ENGLISH));
            graph.examples().forEach(example -> compare(example, printed, name(handout), problems));
        }
        return problems;
    }

    private Optional<PictureNotDrawn.State> state() {
        if (!Files.exists(folder.resolve(picture(exercise)))) {
            return Optional.of(PictureNotDrawn.State.MISSING);
        }
        return read(folder.resolve(picture(exercise))).equals(CircuitPicture.of(exercise.simpleName(), graph))
                ? Optional.empty()
                : Optional.of(PictureNotDrawn.State.OLD);
    }

    private void compare(Example example, List<BigDecimal> printed, String handout, List<Message> problems) {
        Map<Node, Quantity> values = graph.forward(example.inputs());
        Map<Node, Quantity> gradients = graph.backward(values);
        for (Example.Result result : example.results()) {
            Map<Node, Quantity> found = result.stage() instanceof Gradient ? gradients : values;
            Quantity right = Objects.requireNonNull(found.get(result.stage().node()));
            IntStream.range(0, right.size())
                    .filter(i ->
                            printed.stream().noneMatch(number -> stands(number, result.value()[i], right.value()[i])))
                    .findFirst()
                    .ifPresent(i -> problems.add(new NumberNotPrinted(
                            example.where(), result.stage().name(), ShortNumber.inFull(result.value()[i]), handout)));
        }
    }

    /**
     * Whether a number stands for a value: as the example writes it, in full, or rounded to the digits that the number has, two at
     * least.
     */
    private static boolean stands(BigDecimal number, double written, double value) {
        int digits = Math.max(USUAL_DIGITS, number.scale());
        return number.compareTo(BigDecimal.valueOf(written)) == 0
                || Math.abs(number.doubleValue() - value) <= EQUAL * Math.max(1, Math.abs(value))
                || (number.scale() > 0
                        && new BigDecimal(value)
                                        .setScale(digits, RoundingMode.HALF_EVEN)
                                        .compareTo(number)
                                == 0);
    }

    /** All numbers but those of headings and names. Not every language has a decimal point. */
    private static List<BigDecimal> numbers(String handout, boolean isEnglish) {
        String text = HEADING.matcher(handout).replaceAll("").replace('−', '-');
        return Stream.of(text, isEnglish ? "" : text.replace(',', '.'))
                .flatMap(each -> NUMBER.matcher(each).results())
                .map(found -> new BigDecimal(found.group()))
                .toList();
    }

    private List<String> handouts() {
        return Disk.inside(folder).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .filter(name -> HANDOUT.matcher(name).matches())
                .toList();
    }

    /** As messages show it: from the assignment's folder on. */
    private String name(String file) {
        return folder.getFileName() + "/" + file;
    }

    private static String read(Path file) {
        return Disk.text(file).replace("\r\n", "\n");
    }
}
