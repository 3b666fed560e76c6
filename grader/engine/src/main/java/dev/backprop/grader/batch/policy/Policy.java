package dev.backprop.grader.batch.policy;

import dev.backprop.grader.batch.policy.PolicyMessages.NoPolicy;
import dev.backprop.grader.batch.policy.PolicyMessages.PolicyBroken;
import dev.backprop.grader.batch.policy.PolicyMessages.TermsUnsaid;
import dev.backprop.grader.batch.policy.PolicyMessages.TermsUnsaid.Unsaid;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.ReportJson;
import dev.backprop.grader.sources.java.Decoding;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a course has decided for everybody: {@code policy.json}. The components are its fields; {@code policy-v1.schema.json}, beside this
 * class, describes them.
 *
 * @param format always {@link #FORMAT}
 * @param zone where clocks show the times that say no offset, such as {@code Europe/Berlin}
 * @param lateDays how many days everybody may be late in the whole course without losing points; null: none
 * @param folders the output folders of all its assignments, from the file; null: late days are counted in each by itself
 */
public record Policy(
        String format,
        String zone,
        @Nullable Integer lateDays,
        @Nullable List<String> folders,
        List<Terms> assignments) {

    /** Name and version of the format. */
    public static final String FORMAT = "backprop-grader/policy/v1";

    /**
     * What holds for one assignment.
     *
     * @param due when it is due, in the course's zone unless it says an offset; null: never
     * @param graceMinutes how much later costs nothing; null: not at all
     * @param late what it costs to be late; null: nothing
     * @param cap the most points that count; null: all
     */
    public record Terms(
            String id,
            @Nullable String due,
            @Nullable Integer graceMinutes,
            @Nullable Late late,
            @Nullable Double cap) {}

    /**
     * What it costs to be late.
     *
     * @param per {@code day} or {@code hour}, each begun one
     * @param percent of the points that can be reached
     * @param most percent that are lost however late it is; null: all
     * @param floor percent below which no mark falls by this; null: 0
     */
    public record Late(
            String per,
            double percent,
            @Nullable Double most,
            @Nullable Double floor) {}

    /** @throws IllegalArgumentException if a value is none that it can have */
    public Policy {
        folders = folders == null ? null : List.copyOf(folders);
        assignments = List.copyOf(assignments);
        require(format.equals(FORMAT), "\"format\" is " + format + ", not " + FORMAT);
        require(lateDays == null || lateDays >= 0, "\"lateDays\" is below 0");
        ZoneId place = zoneOf(zone);
        Set<String> ids = new HashSet<>();
        for (Terms terms : assignments) {
            require(ids.add(terms.id()), terms.id() + " is there twice");
            require(terms.graceMinutes() == null || terms.graceMinutes() >= 0, "\"graceMinutes\" is below 0");
            require(terms.cap() == null || terms.cap() >= 0, "\"cap\" is below 0");
            if (terms.due() != null) {
                instant(terms.due(), place);
            }
            Late late = terms.late();
            if (late != null) {
                require(late.per().equals("day") || late.per().equals("hour"), "\"per\" is neither day nor hour");
                require(isPercent(late.percent()), "\"percent\" is not between 0 and 100");
                require(late.most() == null || isPercent(late.most()), "\"most\" is not between 0 and 100");
                require(late.floor() == null || isPercent(late.floor()), "\"floor\" is not between 0 and 100");
            }
        }
    }

    private static boolean isPercent(double value) {
        return value >= 0 && value <= 100;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /**
     * Reads a policy.
     *
     * @throws MessageException if it cannot be read, or is not as the schema says
     */
    public static Policy read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Charset charset = Decoding.utf16Mark(bytes).orElse(StandardCharsets.UTF_8);
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return ReportJson.read(Policy.class, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (NoSuchFileException e) {
            throw new MessageException(new NoPolicy(file.toString()), e);
        } catch (CharacterCodingException e) {
            throw new MessageException(new PolicyBroken(file.toString(), "it is not in UTF-8"), e);
        } catch (IOException e) {
            throw new MessageException(new PolicyBroken(file.toString(), e.toString()), e);
        } catch (RuntimeException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new MessageException(new PolicyBroken(file.toString(), String.valueOf(cause.getMessage())), e);
        }
    }

    Optional<Terms> terms(String assignment) {
        return assignments.stream()
                .filter(terms -> terms.id().equals(assignment))
                .findFirst();
    }

    /** What holds for an assignment because nothing is said of it; empty where all is said that matters. */
    public Optional<Message> unsaid(String assignment) {
        Optional<Terms> terms = terms(assignment);
        Optional<Late> late =
                terms.map(Terms::late).filter(none -> terms.map(Terms::due).isPresent());
        List<Unsaid> unsaid = new ArrayList<>();
        if (terms.map(Terms::due).isEmpty()) {
            unsaid.add(Unsaid.DUE);
        } else if (late.isEmpty()) {
            unsaid.add(Unsaid.LATE);
        } else if (terms.map(Terms::graceMinutes).isEmpty()) {
            unsaid.add(Unsaid.GRACE);
        }
        if (late.isPresent()
                && late.map(Late::most).isEmpty()
                && late.map(Late::floor).isEmpty()) {
            unsaid.add(Unsaid.FLOOR);
        }
        if (late.isPresent() && late.get().per().equals("day") && lateDays == null) {
            unsaid.add(Unsaid.LATE_DAYS);
        }
        if (terms.map(Terms::cap).isEmpty()) {
            unsaid.add(Unsaid.CAP);
        }
        return unsaid.isEmpty() ? Optional.empty() : Optional.of(new TermsUnsaid(unsaid));
    }

    ZoneId place() {
        return zoneOf(zone);
    }

    /** A point in time as a platform says it, with an offset or by the course's clocks. */
    public Instant instant(String said) {
        return instant(said, place());
    }

    /** When an assignment is due for everybody; empty: never. */
    Optional<Instant> due(Terms terms) {
        return Optional.ofNullable(terms.due()).map(due -> instant(due, place()));
    }

    private static ZoneId zoneOf(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"zone\" is " + name + ", and not such as Europe/Berlin", e);
        }
    }

    /**
     * A point in time as a person writes it: with an offset, or as the clocks of a zone show it. Where they show it twice, because they
     * are put back, the later one is meant; where they never do, because they are put forward, it is as much later.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Instant instant(String said, ZoneId zone) {
        String text = said.strip().replaceFirst("(?<=\\d) (?=\\d)", "T");
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            try {
                return LocalDateTime.parse(text)
                        .atZone(zone)
                        .withLaterOffsetAtOverlap()
                        .toInstant();
            } catch (DateTimeParseException none) {
                throw new IllegalArgumentException(said + " is no time such as 2026-11-20T23:59", none);
            }
        }
    }
}
