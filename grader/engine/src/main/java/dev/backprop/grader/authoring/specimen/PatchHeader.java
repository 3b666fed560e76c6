package dev.backprop.grader.authoring.specimen;

import dev.backprop.grader.authoring.specimen.SpecimenMessages.HeaderBroken;
import dev.backprop.grader.authoring.specimen.SpecimenMessages.HeaderBroken.Fault;
import dev.backprop.grader.message.MessageException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the diff of a mistake, up to the first empty line: {@code Title: The mean is missing}.
 *
 * @param title one sentence
 * @param origin where the mistake comes from
 * @param from the variant that the diff is of; null for the solution
 * @param loses the checks that it loses, and no others
 * @param diagnosis the id of the known mistake that it is; null where there is none
 * @param mayBeNamed further ids that are no error
 * @param lines the line of each header, counted from 1
 */
public record PatchHeader(
        String title,
        String origin,
        @Nullable String from,
        List<String> loses,
        @Nullable String diagnosis,
        List<String> mayBeNamed,
        Map<String, Integer> lines) {

    /** What stands for no diagnosis. */
    static final String NONE = "none";

    /** The header that names the checks. */
    public static final String LOSES = "Loses";

    /** The header that names the known mistake. */
    public static final String DIAGNOSIS = "Diagnosis";

    /** The header that names others. */
    public static final String MAY_BE_NAMED = "May-Be-Named";

    static final String FROM = "From";

    private static final String TITLE = "Title";
    private static final String ORIGIN = "Origin";

    private static final List<String> NEEDED = List.of(TITLE, ORIGIN, LOSES, DIAGNOSIS);
    private static final List<String> KNOWN = List.of(TITLE, ORIGIN, FROM, LOSES, DIAGNOSIS, MAY_BE_NAMED);
    private static final Pattern HEADER = Pattern.compile("([A-Za-z-]+):(.*)");
    private static final Pattern ID = Pattern.compile("[\\w.+-]+");

    public PatchHeader {
        loses = List.copyOf(loses);
        mayBeNamed = List.copyOf(mayBeNamed);
        lines = Map.copyOf(lines);
    }

    /** The line of a header, counted from 1; the first where there is no such header. */
    public int line(String header) {
        return lines.getOrDefault(header, 1);
    }

    /**
     * Reads the lines above the first empty one.
     *
     * @param patch what messages call the file
     * @throws MessageException if a header is missing, unknown, empty, there twice, or names something by what is no id
     */
    static PatchHeader read(List<String> lines, String patch) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        int number = 0;
        for (String line : lines) {
            String said = SourceTree.said(line);
            if (said.isEmpty()) {
                break;
            }
            number++;
            Matcher header = HEADER.matcher(said);
            if (!header.matches()) {
                throw broken(patch, number, Fault.NO_HEADER, said);
            }
            String name = header.group(1);
            String value = header.group(2).strip();
            if (!KNOWN.contains(name)) {
                throw broken(patch, number, Fault.UNKNOWN, name);
            } else if (value.isEmpty()) {
                throw broken(patch, number, Fault.EMPTY, name);
            } else if (values.put(name, value) != null) {
                throw broken(patch, number, Fault.TWICE, name);
            }
            places.put(name, number);
        }
        for (String name : NEEDED) {
            if (!values.containsKey(name)) {
                throw broken(patch, number + 1, Fault.MISSING, name);
            }
        }
        for (String name : List.of(FROM, LOSES, DIAGNOSIS, MAY_BE_NAMED)) {
            for (String id : ids(values, name)) {
                if (!ID.matcher(id).matches()) {
                    throw broken(patch, places.getOrDefault(name, 1), Fault.NO_ID, id);
                }
            }
        }
        String diagnosis = values.get(DIAGNOSIS);
        return new PatchHeader(
                values.getOrDefault(TITLE, ""),
                values.getOrDefault(ORIGIN, ""),
                values.get(FROM),
                ids(values, LOSES),
                NONE.equals(diagnosis) ? null : diagnosis,
                ids(values, MAY_BE_NAMED),
                places);
    }

    private static List<String> ids(Map<String, String> values, String name) {
        String value = values.get(name);
        return value == null
                ? List.of()
                : Stream.of(value.split(",", -1)).map(String::strip).toList();
    }

    private static MessageException broken(String patch, int line, Fault fault, String subject) {
        return new MessageException(new HeaderBroken(patch, line, fault, subject, KNOWN));
    }
}
