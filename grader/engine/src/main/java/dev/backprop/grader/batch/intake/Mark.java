package dev.backprop.grader.batch.intake;

/** What a platform or a roster can know a student by, beside the name. Whatever is equal in two kinds is not the same. */
public enum Mark {
    /** The university's number. */
    ID,
    EMAIL,
    /** At the learning platform; given by the university. */
    LOGIN,
    /** At GitHub; everybody chooses it, and may choose another's number. */
    GITHUB,
    CANVAS_ID,
    PARTICIPANT,
    /** At the learning platform, for one assignment in which nobody is to know who is who. */
    ANONYMOUS
}
