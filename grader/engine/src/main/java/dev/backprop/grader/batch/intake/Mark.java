package dev.backprop.grader.batch.intake;

/** What a platform or a roster can know a student by, beside the name. */
enum Mark {
    ID,
    EMAIL,
    LOGIN,
    CANVAS_ID,
    PARTICIPANT
}
