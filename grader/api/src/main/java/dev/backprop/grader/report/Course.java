package dev.backprop.grader.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.ReportMessages.CourseBroken;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a course asks for: {@code course.json}, which lies beside the launcher in a starter.
 *
 * <p>The components are its fields; {@code course-v1.schema.json}, beside this class, describes them. It is a file of whoever
 * owns the folder: advice to a student and to a student's CI, and never to a course that grades a class.
 *
 * @param format always {@link #FORMAT}
 * @param title the name of the course, for people
 * @param required the ids of the assignments and exercises that count 0 where nobody has begun them
 * @param pass from where on the exit code is 0
 * @param language the language that the course is held in, such as {@code en}
 */
public record Course(String format, String title, List<String> required, PassMark pass, String language) {

    /** Name and version of the format. */
    public static final String FORMAT = "backprop-grader/course/v1";

    /** The name of the file. */
    public static final String FILE = "course.json";

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    /** What holds where there is no such file: nothing is required, and full marks are a pass. */
    public static final Course NONE = new Course("Backprop exercises", List.of(), PassMark.FULL, "en");

    /** @throws IllegalArgumentException if the format is another one, or the language is none */
    public Course {
        required = List.copyOf(required);
        if (!format.equals(FORMAT)) {
            throw new IllegalArgumentException("\"format\" is " + format + ", not " + FORMAT);
        }
        if (!LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("\"language\" is " + language + ", and not a code such as en");
        }
    }

    /** A course of this version's format. */
    public Course(String title, List<String> required, PassMark pass, String language) {
        this(FORMAT, title, required, pass, language);
    }

    /**
     * What a folder's {@code course.json} says; empty where it has none.
     *
     * @throws MessageException if it cannot be read, or is not as the schema says
     */
    public static Optional<Course> in(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonElement tree = JsonParser.parseString(Files.readString(file));
            if (!tree.isJsonObject()) {
                throw new IllegalArgumentException("it is no JSON object");
            }
            return Optional.of(ReportJson.read(Course.class, tree));
        } catch (CharacterCodingException e) {
            throw broken("it is not in UTF-8", e);
        } catch (IOException e) {
            throw broken(e.toString(), e);
        } catch (RuntimeException e) {
            throw broken(ReportJson.fault(e).replace("$.", ""), e);
        }
    }

    /** The text of the file. */
    public String json() {
        return ReportJson.text(this);
    }

    private static MessageException broken(String fault, Exception cause) {
        return new MessageException(new CourseBroken(FILE, fault), cause);
    }
}
