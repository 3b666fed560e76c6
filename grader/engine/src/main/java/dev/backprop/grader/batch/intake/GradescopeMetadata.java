package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.IntakeMessages.MetadataUnreadable;
import dev.backprop.grader.message.MessageException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads {@code submission_metadata.yml} event by event: it also holds every result of every test, which is passed over and never
 * held in memory. Nothing but text is made of it, and no alias is followed.
 *
 * <pre>
 * submission_12345:
 *   :submitters:
 *   - :name: Ada Lovelace
 *     :sid: '4711'
 *     :email: ada&#64;example.org
 *   :created_at: 2026-02-01 12:00:00.000000000 Z
 * </pre>
 */
final class GradescopeMetadata {

    /** @param name for people, or else what is known */
    record Submitter(String name, String sid, String email) {

        /** Equal for one student's submissions, and for nobody else's: an address is never taken for a number, nor a name for either. */
        String key() {
            if (!sid.isEmpty()) {
                return "sid " + sid;
            }
            return email.isEmpty() ? "name " + name : "email " + email.toLowerCase(Locale.ROOT);
        }

        /** What comes closest to a number; another student may have the same, of another kind. */
        String id() {
            return !sid.isEmpty() ? sid : !email.isEmpty() ? email : name;
        }
    }

    /** @param at when; the earliest of times where that is not said */
    record Submitted(String folder, List<Submitter> submitters, Instant at) {

        /** Of two at the same time the one with the larger number is the later. */
        static final Comparator<Submitted> BY_TIME = Comparator.comparing(Submitted::at)
                .thenComparingInt(submitted -> submitted.folder().length())
                .thenComparing(Submitted::folder);
    }

    private static final int MOST_CHARACTERS = 512 * 1024 * 1024;
    private static final int DEEPEST = 64;
    private static final int LONGEST_SCALAR = 1_000;
    private static final int MOST_SUBMISSIONS = 100_000;
    private static final int MOST_SUBMITTERS = 100;

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd['T'][' ']HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[' ']")
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Iterator<Event> events;
    private int depth;

    private GradescopeMetadata(Iterator<Event> events) {
        this.events = events;
    }

    /** @throws MessageException if the file cannot be read, or is no such file */
    static List<Submitted> read(Path file) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(MOST_CHARACTERS)
                .setAllowRecursiveKeys(false)
                .build();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return new GradescopeMetadata(
                            new Parse(settings).parseInputStream(in).iterator())
                    .read();
        } catch (YamlEngineException | IOException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new MessageException(new MetadataUnreadable(String.valueOf(file.getFileName()), reason), e);
        }
    }

    private List<Submitted> read() throws IOException {
        List<Submitted> all = new ArrayList<>();
        Event event = next();
        while (event.getEventId() == Event.ID.StreamStart || event.getEventId() == Event.ID.DocumentStart) {
            event = next();
        }
        if (event.getEventId() == Event.ID.StreamEnd) {
            return all;
        }
        if (event.getEventId() != Event.ID.MappingStart) {
            throw new IOException("it does not begin with the name of a submission");
        }
        for (Event key = next(); key.getEventId() != Event.ID.MappingEnd; key = next()) {
            String folder = scalar(key);
            Event value = next();
            if (folder == null || value.getEventId() != Event.ID.MappingStart) {
                skip(value);
                continue;
            }
            all.add(submitted(folder));
            if (all.size() > MOST_SUBMISSIONS) {
                throw new IOException("it names more than " + MOST_SUBMISSIONS + " submissions");
            }
        }
        return all;
    }

    private Submitted submitted(String folder) throws IOException {
        List<Submitter> submitters = new ArrayList<>();
        Instant at = Instant.MIN;
        for (Event key = next(); key.getEventId() != Event.ID.MappingEnd; key = next()) {
            String name = String.valueOf(scalar(key));
            Event value = next();
            if (name.equals(":submitters") && value.getEventId() == Event.ID.SequenceStart) {
                for (Event item = next(); item.getEventId() != Event.ID.SequenceEnd; item = next()) {
                    if (item.getEventId() == Event.ID.MappingStart) {
                        add(submitter(), submitters);
                    } else {
                        skip(item);
                    }
                }
            } else if (name.equals(":created_at") && value instanceof ScalarEvent time) {
                at = time(time.getValue());
            } else {
                skip(value);
            }
        }
        return new Submitted(folder, List.copyOf(submitters), at);
    }

    private static void add(Submitter submitter, List<Submitter> submitters) throws IOException {
        boolean isKnown = submitters.stream().anyMatch(each -> each.key().equals(submitter.key()));
        if (!submitter.id().isEmpty() && !isKnown) {
            submitters.add(submitter);
        }
        if (submitters.size() > MOST_SUBMITTERS) {
            throw new IOException("a submission has more than " + MOST_SUBMITTERS + " submitters");
        }
    }

    private Submitter submitter() throws IOException {
        Map<String, String> fields = new HashMap<>();
        for (Event key = next(); key.getEventId() != Event.ID.MappingEnd; key = next()) {
            String name = scalar(key);
            Event value = next();
            String text = scalar(value);
            if (text == null) {
                skip(value);
            } else if (name != null && fields.size() < MOST_SUBMITTERS) {
                fields.put(name, text);
            }
        }
        String email = fields.getOrDefault(":email", "");
        String sid = fields.getOrDefault(":sid", "");
        return new Submitter(fields.getOrDefault(":name", sid.isEmpty() ? email : sid), sid, email);
    }

    private static Instant time(String text) {
        try {
            return TIME.parse(text.strip(), Instant::from);
        } catch (DateTimeParseException e) {
            return Instant.MIN;
        }
    }

    /** The text of a plain value; null for nothing, and for whatever is more. */
    private static @Nullable String scalar(Event event) throws IOException {
        if (!(event instanceof ScalarEvent scalar)) {
            return null;
        }
        String value = scalar.getValue();
        if (value.length() > LONGEST_SCALAR) {
            throw new IOException("a name in it is longer than " + LONGEST_SCALAR + " characters");
        }
        boolean isNull = scalar.isPlain() && (value.isEmpty() || value.equals("~") || value.equals("null"));
        return isNull ? "" : value;
    }

    /** Passes over what begins with {@code event}. */
    private void skip(Event event) throws IOException {
        int open = depth;
        boolean isOpened = event.getEventId() == Event.ID.MappingStart || event.getEventId() == Event.ID.SequenceStart;
        while (isOpened && depth >= open) {
            next();
        }
    }

    private Event next() throws IOException {
        if (!events.hasNext()) {
            throw new IOException("it ends too early");
        }
        Event event = events.next();
        switch (event.getEventId()) {
            case MappingStart, SequenceStart -> depth++;
            case MappingEnd, SequenceEnd -> depth--;
            default -> {}
        }
        if (depth > DEEPEST) {
            throw new IOException("it is nested more than " + DEEPEST + " deep");
        }
        return event;
    }
}
