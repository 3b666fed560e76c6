package dev.backprop.grader.report;

/** Who sees a check's result. */
public enum Visibility implements JsonName {
    VISIBLE("visible"),
    /** Students never see it. */
    HIDDEN("hidden"),
    /** Students see it once the assignment is due. */
    AFTER_DUE_DATE("after-due-date");

    private final String json;

    Visibility(String json) {
        this.json = json;
    }

    @Override
    public String json() {
        return json;
    }
}
