package dev.backprop.grader.authoring;

import dev.backprop.grader.authoring.MistakeResult.Naming;
import dev.backprop.grader.message.Message;
import java.util.List;
import java.util.Map;

/**
 * What was found in one assignment's folder.
 *
 * @param exercises the ids of its exercises where it has several; else none
 * @param points the points of each check, in the order of the report
 * @param correctSubmissions how many submissions must get full marks
 * @param correctRuns in how many runs they were graded
 * @param fullMarks in how many runs they got them
 * @param problems what makes the folder unsound
 * @param notes what else the author should know
 */
record AssignmentVerdict(
        String id,
        String version,
        String folder,
        List<String> exercises,
        Map<String, Double> points,
        int correctSubmissions,
        int correctRuns,
        int fullMarks,
        List<MistakeResult> mistakes,
        List<Message> problems,
        List<Message> notes) {

    AssignmentVerdict {
        exercises = List.copyOf(exercises);
        mistakes = List.copyOf(mistakes);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    long mistakeRuns() {
        return mistakes.stream().mapToLong(mistake -> mistake.runs().size()).sum();
    }

    long caught() {
        return mistakes.stream().mapToLong(MistakeResult::caught).sum();
    }

    /** Runs of mistakes that have a diagnosis. */
    long nameable() {
        return mistakes.stream()
                .filter(mistake -> mistake.mistake().diagnosis() != null)
                .mapToLong(mistake -> mistake.runs().size())
                .sum();
    }

    /** Runs, of mistakes that have a diagnosis, in which they were named as themselves. */
    long named() {
        return mistakes.stream()
                .filter(mistake -> mistake.mistake().diagnosis() != null)
                .mapToLong(MistakeResult::named)
                .sum();
    }

    long count(Naming naming) {
        return mistakes.stream().filter(mistake -> mistake.naming() == naming).count();
    }
}
