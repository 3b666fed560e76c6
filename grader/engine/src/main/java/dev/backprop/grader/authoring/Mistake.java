package dev.backprop.grader.authoring;

import com.google.gson.JsonNull;
import dev.backprop.grader.authoring.AuthoringMessages.JsonFileBroken;
import dev.backprop.grader.message.MessageException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A wrong submission in an assignment's folder, and what is to become of it.
 *
 * @param slug its folder's name
 * @param loses the checks that it loses, and no others
 * @param diagnosis the id of the known mistake that it is; null where there is none
 * @param mayBeNamed further ids that are no error
 */
record Mistake(
        String slug,
        Path folder,
        List<String> loses,
        @Nullable String diagnosis,
        List<String> mayBeNamed) {

    static final String FILE = "mistake.json";

    /** The fields of {@value #FILE}. Only {@code mayBeNamed} may be left out; {@code diagnosis} may be null. */
    record Fields(
            int format,
            String from,
            String title,
            List<String> loses,
            @Nullable String diagnosis,
            @Nullable List<String> mayBeNamed) {

        Fields {
            if (format != 1) {
                throw new IllegalArgumentException("$.format must be 1");
            }
            if (loses.isEmpty()) {
                throw new IllegalArgumentException("$.loses is empty");
            }
        }
    }

    /**
     * Reads a mistake's folder.
     *
     * @param ids the full ids of checks
     * @throws MessageException if the mistake's {@value #FILE} is not of its format
     */
    static Mistake read(Path folder, String name, UnaryOperator<String> ids) {
        JsonFile json = JsonFile.read(folder.resolve(FILE), name + "/" + FILE);
        boolean none = json.object().get("diagnosis") instanceof JsonNull;
        if (!json.object().has("diagnosis")) {
            throw new MessageException(new JsonFileBroken(json.name(), "$.diagnosis is missing"));
        }
        if (none) {
            json.object().remove("diagnosis");
        }
        Fields fields = json.as(Fields.class);
        return new Mistake(
                String.valueOf(folder.getFileName()),
                folder,
                fields.loses.stream().map(ids).toList(),
                fields.diagnosis,
                fields.mayBeNamed == null ? List.of() : List.copyOf(fields.mayBeNamed));
    }

    /** Whether a report may say that it is this. */
    boolean mayBeCalled(String name) {
        return name.equals(diagnosis) || mayBeNamed.contains(name);
    }
}
