package dev.backprop.grader.authoring.begin;

import dev.backprop.grader.message.Lines;
import dev.backprop.grader.message.Message;
import java.util.List;

/** What the package {@code authoring.begin} has to say; the words are in the bundle of this name. */
public final class BeginMessages {

    private BeginMessages() {}

    /** A name from which no class can be named. */
    public record NoExerciseName(String name) implements Message {}

    /**
     * What was made of an exercise's folder.
     *
     * @param files below it; none where all were there
     * @param circuit below it
     */
    public record ExerciseMade(String folder, String id, List<String> files, String circuit) implements Message {

        @Override
        public String text() {
            if (files.isEmpty()) {
                return inWords("ExerciseMade.nothing", folder);
            }
            StringBuilder text = new StringBuilder(inWords("ExerciseMade.made", folder));
            files.forEach(file -> text.append(Lines.of(file)));
            return text.append('\n')
                    .append(inWords(
                            files.contains(circuit) ? "ExerciseMade.next" : "ExerciseMade.fill", folder, circuit, id))
                    .toString();
        }
    }

    /** An assignment of the layer below, of which nothing can be written down for its author. */
    public record NoCircuit(String id, String className) implements Message {}
}
