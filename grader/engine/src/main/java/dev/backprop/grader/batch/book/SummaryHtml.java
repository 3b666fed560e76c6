package dev.backprop.grader.batch.book;

/**
 * Makes a page of a summary. There is one where a service of this kind is on the class path: what is handed out to students has none,
 * and needs nothing that makes pages.
 */
public interface SummaryHtml {

    /** A whole page, in UTF-8, in which whatever the summary says is text. */
    String html(Summary summary);
}
