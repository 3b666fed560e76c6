package dev.backprop.grader.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.batch.book.Summary;
import dev.backprop.grader.batch.book.SummaryHtml;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.parser.ParserDelegator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("jdk")
class JteSummaryTest {

    private static final String HOSTILE =
            "<script>alert(1)</script></style>\"' onload=x & &lt; \u202egro\u202c <img src=//x>";

    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z!][a-zA-Z0-9]*)");

    private static String page(Summary summary) {
        return ServiceLoader.load(SummaryHtml.class).findFirst().orElseThrow().html(summary);
    }

    /** Everything that can be said, with these words wherever words can come from elsewhere. */
    private static Summary full(String words) {
        Summary.Person person = new Summary.Person(words, words);
        return new Summary(
                Summary.SCHEMA,
                Map.of(words, 3),
                words,
                List.of(7L),
                new Summary.Scores(3, 10, 5, 0, 2.5, 5, 7.5, 10, 1, List.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 1)),
                List.of(new Summary.Assignment(
                        words,
                        words,
                        words,
                        "00",
                        10,
                        Map.of(words, 3),
                        5.0,
                        List.of(new Summary.Check(words, words, 10, 1, 2, 0.5, Map.of(words, 2))),
                        List.of(new Summary.Mistake(words, words, 1, List.of(words), List.of(person))))),
                List.of(new Summary.Slow(words, words, 1234)),
                List.of(new Summary.Problem(words, words, words, words)),
                List.of(new Summary.Problem(words, words, null, words)),
                List.of(words),
                List.of(new Summary.Unplaced(words, words)),
                List.of(words),
                List.of(new Summary.Moved(words, words, words)),
                List.of(new Summary.Group(words, 3, 10, 5, 5, 1)),
                List.of(new Summary.Group(words, 3, 10, 5, 5, 1)),
                List.of(List.of(person, new Summary.Person("b", "Bo"))),
                List.of(new Summary.Asked(words, words, words)));
    }

    private static Summary empty() {
        return new Summary(
                Summary.SCHEMA,
                Map.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<String> tags(String page) {
        return TAG.matcher(page).results().map(MatchResult::group).toList();
    }

    @Test
    void what_anybody_wrote_is_text_and_never_markup() {
        String page = page(full(HOSTILE));

        assertThat(tags(page)).isEqualTo(tags(page(full("words"))));
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&amp;lt;", "\\u{202e}gro\\u{202c}");
        assertThat(page.codePoints().filter(c -> Character.getType(c) == Character.FORMAT))
                .isEmpty();
        assertThat(page.split(Pattern.quote("</style>"), -1)).hasSize(2);
    }

    @Test
    void a_browser_may_load_and_run_nothing_and_use_the_style_of_the_page_alone() throws GeneralSecurityException {
        String page = page(full(HOSTILE));

        String style = page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.replace("&#39;", "'"))
                .contains("content=\"default-src 'none'; style-src 'sha256-" + digest + "'; base-uri 'none';");
        assertThat(page.indexOf("Content-Security-Policy")).isLessThan(page.indexOf("<style>"));
        assertThat(page).doesNotContain(" style=", " href=", " src=\"", "url(", "@import");
    }

    @Test
    void everything_is_there_and_every_element_is_closed() throws IOException {
        String page = page(full("Ada & Bo"));

        List<String> text = new ArrayList<>();
        new ParserDelegator()
                .parse(
                        new StringReader(page),
                        new HTMLEditorKit.ParserCallback() {
                            @Override
                            public void handleText(char[] data, int position) {
                                text.add(new String(data));
                            }

                            @Override
                            public void handleStartTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
                                assertThat(tag).isNotEqualTo(HTML.Tag.SCRIPT);
                            }
                        },
                        true);
        assertThat(text)
                .contains(
                        "The class",
                        "Points",
                        "Groups",
                        "Commonest mistakes",
                        "Equal sources",
                        "Needs a human",
                        "Rejected",
                        "The grader failed",
                        "Slowest",
                        "Marks that were moved",
                        "Not graded yet",
                        "1/2 (50 %)",
                        "1.2");
        for (String element : List.of("table", "tr", "td", "ul", "li", "bdi", "p", "details", "svg", "h2", "body")) {
            assertThat(page.split("<" + element + "[ >]", -1))
                    .as(element)
                    .hasSameSizeAs(page.split("</" + element + ">", -1));
        }
    }

    @Test
    void of_what_there_is_nothing_nothing_is_said() {
        assertThat(page(empty())).contains("<h1>The class</h1>").doesNotContain("<h2>", "<table>", "null");
    }
}
