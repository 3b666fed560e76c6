package dev.backprop.grader.authoring.handout;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Handout;
import dev.backprop.grader.authoring.handout.HandoutMessages.HintOnNothing;
import dev.backprop.grader.authoring.handout.HandoutMessages.HintTwice;
import dev.backprop.grader.authoring.handout.HandoutMessages.PointsOfNothing;
import dev.backprop.grader.authoring.handout.HandoutMessages.PointsOtherwise;
import dev.backprop.grader.disk.Disk;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.ShortNumber;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds what a handout says of checks, their points and the hints on them, to what the assignment has.
 *
 * @param folder of the assignment; it is the English handout that reports send students to
 * @param points of each check, by its full id
 */
public record NamesProof(Path folder, Assignment assignment, Map<String, Double> points) {

    private static final Pattern HEADING = Pattern.compile("##\\s.*");
    private static final Pattern OF_POINTS = Pattern.compile("(?i)##\\s.*\\bpoints?\\b.*");

    /** A name and, behind it or in the next cell, a number. */
    private static final Pattern WORTH =
            Pattern.compile("`([\\w.\\[\\]-]+)`\\s*\\|?\\s*(\\d+(?:\\.\\d+)?)(?![\\w.]*\\w)");

    /** What is wrong: points that are others, and hints that no report sends students to. Nothing where there is no handout. */
    public List<Message> problems() {
        List<Message> problems = new ArrayList<>();
        Path file = folder.resolve("handout.md");
        if (!Files.isRegularFile(file)) {
            return problems;
        }
        String handout = Disk.text(file);
        lookAtPoints(handout.lines().toList(), problems);
        lookAtHints(new Handout(handout).hints(), problems);
        return problems;
    }

    private void lookAtPoints(List<String> lines, List<Message> problems) {
        boolean isAmongPoints = false;
        for (int i = 0; i < lines.size(); i++) {
            if (HEADING.matcher(lines.get(i)).matches()) {
                isAmongPoints = OF_POINTS.matcher(lines.get(i)).matches();
            }
            Matcher worth = WORTH.matcher(lines.get(i));
            while (isAmongPoints && worth.find()) {
                lookAtWorth(worth.group(1), Double.parseDouble(worth.group(2)), i + 1, problems);
            }
        }
    }

    private void lookAtWorth(String check, double said, int line, List<Message> problems) {
        List<Double> right = assignment.exercises().stream()
                .map(exercise -> points.get(assignment.checkId(exercise, check)))
                .filter(worth -> worth != null)
                .toList();
        if (right.isEmpty() && !points.containsKey(check)) {
            problems.add(new PointsOfNothing(name(), line, check));
        } else if (!right.contains(said) && !Double.valueOf(said).equals(points.get(check))) {
            double is = right.isEmpty() ? points.getOrDefault(check, 0.0) : right.get(0);
            problems.add(new PointsOtherwise(name(), line, check, ShortNumber.inFull(said), ShortNumber.inFull(is)));
        }
    }

    private void lookAtHints(List<Handout.Hint> hints, List<Message> problems) {
        Map<Set<String>, Handout.Hint> known = new HashMap<>();
        for (Handout.Hint hint : hints) {
            String about = String.join(", ", hint.words());
            Handout.Hint same = known.putIfAbsent(Set.copyOf(hint.words()), hint);
            if (same != null) {
                problems.add(new HintTwice(name(), hint.line(), hint.number(), about, same.number()));
            } else if (assignment.exercises().stream().noneMatch(exercise -> isOn(exercise, hint))) {
                problems.add(new HintOnNothing(name(), hint.line(), hint.number(), about));
            }
        }
    }

    /** Whether a report on some check of an exercise would send students to a hint. */
    private boolean isOn(Exercise<?, ?> exercise, Handout.Hint hint) {
        boolean isOne = assignment.exerciseIds().isEmpty();
        String before = isOne ? "" : exercise.id() + ".";
        boolean namesIt = isOne || hint.words().contains(exercise.simpleName());
        return points.keySet().stream()
                .filter(check -> check.startsWith(before))
                .map(check -> check.substring(before.length()))
                .anyMatch(check ->
                        hint.isOnEach(check) || (namesIt && hint.words().contains(check.split("\\.", 2)[0])));
    }

    private String name() {
        return folder.getFileName() + "/handout.md";
    }
}
