package dev.backprop.grader.page;

import dev.backprop.grader.batch.book.Summary;
import dev.backprop.grader.batch.book.SummaryHtml;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/**
 * Makes {@code summary.html} by the template {@code summary.jte}, which became a class when the grader was built. The page is whole in
 * itself, and its policy lets a browser load nothing, run nothing and use no style but the page's own.
 */
public final class JteSummary implements SummaryHtml {

    private static final String STYLE = "summary.css";

    @Override
    public String html(Summary summary) {
        String style = style();
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, JteSummary.class.getClassLoader(), "dev.backprop.grader.page.generated");
        StringOutput output = new StringOutput();
        engine.render("summary.jte", Map.of("summary", summary, "style", style, "digest", digest(style)), output);
        return output.toString();
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(JteSummary.class.getResourceAsStream(STYLE), STYLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a content security policy names it. */
    private static String digest(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
