package dev.backprop.grader.diagnosis;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.CourseLoader;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.check.Evidence.Judged;
import dev.backprop.grader.diagnosis.DiagnosisMessages.PageBroken;
import dev.backprop.grader.diagnosis.DiagnosisMessages.PageMissing;
import dev.backprop.grader.message.MessageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page on a mistake, for students: a heading with the title, a block quote with the hint, then what happens, why, an
 * example in two numbers, and how dimensions show it. In Markdown, found on the class path under
 * {@code META-INF/backprop/mistakes/ID.md}, so that an assignment brings the pages of its own mistakes along.
 *
 * @param id the mistake's
 * @param title without an end
 * @param hint one or more sentences
 * @param text the whole page
 */
public record MistakePage(String id, String title, String hint, String text) {

    private static final String HEADING = "# ";
    private static final String SUBHEADING = "## ";
    private static final String QUOTE = ">";

    /**
     * Looks a page up. Empty where there is none of that id.
     *
     * @throws MessageException if it has no title or no hint
     */
    public static Optional<MistakePage> find(String id) {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            return Optional.empty();
        }
        try (InputStream in = CourseLoader.resource("META-INF/backprop/mistakes/" + id + ".md")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(parse(id, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws MessageException if the title or the hint is missing */
    static MistakePage parse(String id, String text) {
        List<String> hint = new ArrayList<>();
        String title = "";
        for (String line : text.lines().toList()) {
            if (title.isEmpty() && line.startsWith(HEADING)) {
                title = line.substring(HEADING.length()).strip();
            } else if (line.startsWith(QUOTE)) {
                hint.add(line.substring(QUOTE.length()).strip());
            } else if (!hint.isEmpty()) {
                break;
            }
        }
        if (title.isEmpty()) {
            throw new MessageException(new PageBroken(pathOf(id), 1, PageBroken.Part.TITLE));
        }
        if (hint.isEmpty()) {
            int below = (int) text.lines()
                            .takeWhile(line -> !line.startsWith(HEADING))
                            .count()
                    + 2;
            throw new MessageException(new PageBroken(pathOf(id), below, PageBroken.Part.HINT));
        }
        return new MistakePage(id, title, String.join(" ", hint), text);
    }

    /**
     * A part of the page.
     *
     * @param paragraphs each on one line
     */
    public record Section(String heading, List<String> paragraphs) {}

    /** The same page with another section after its example in two numbers, or at its end. */
    public MistakePage with(Section further) {
        return new MistakePage(
                id,
                title,
                hint,
                text.strip() + "\n\n" + SUBHEADING + further.heading() + "\n\n"
                        + String.join("\n\n", further.paragraphs()) + "\n");
    }

    /** What follows the hint. */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (String part : text.split("(?m)^" + SUBHEADING, -1)) {
            String[] lines = part.strip().split("\\R", 2);
            String below = lines.length == 1 ? "" : lines[1].strip();
            sections.add(new Section(
                    lines[0].strip(),
                    Arrays.stream(below.split("\\R\\s*\\R"))
                            .filter(block -> !block.isEmpty())
                            .map(block -> block.strip().replaceAll("\\s*\\R\\s*", " "))
                            .toList()));
        }
        return List.copyOf(sections.subList(1, sections.size()));
    }

    /** The diagnosis that says that these mistakes were made; of several, each has a line in its title and in its hint. */
    static Diagnosis diagnosis(Collection<String> ids) {
        List<MistakePage> pages = ids.stream().map(MistakePage::required).toList();
        return new Diagnosis(
                String.join("+", ids),
                String.join("\n", pages.stream().map(MistakePage::title).toList()),
                String.join("\n", pages.stream().map(MistakePage::hint).toList()));
    }

    /** The same of an explanation, with what its models remark on the attempts that it explains. */
    static <I extends Record, P extends Record> Diagnosis diagnosis(
            Explanation<I, P> explanation, List<Judged<I, P>> judged) {
        List<Attempt<I, P>> attempts = judged.stream().map(Judged::attempt).toList();
        Map<String, String> hints = new LinkedHashMap<>();
        for (MistakeModel<I, P> mistake : explanation.mistakes()) {
            hints.putIfAbsent(mistake.id(), required(mistake.id()).hint());
            mistake.remarkOn(attempts)
                    .ifPresent(remark -> hints.compute(mistake.id(), (id, hint) -> hint + " " + remark.text()));
        }
        Diagnosis plain = diagnosis(hints.keySet());
        return new Diagnosis(plain.id(), plain.title(), String.join("\n", hints.values()));
    }

    /** @throws MessageException if there is no such page, or it has no title or no hint */
    static MistakePage required(String id) {
        return find(id).orElseThrow(() -> new MessageException(new PageMissing(id, pathOf(id))));
    }

    private static String pathOf(String id) {
        return "src/main/resources/META-INF/backprop/mistakes/" + id + ".md";
    }
}
