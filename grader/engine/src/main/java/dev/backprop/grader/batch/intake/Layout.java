package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.IntakeMessages.ClassRecognised;

/** How a platform lays out what a class handed in. */
interface Layout {

    /** What it is called. */
    ClassRecognised.Layout name();

    /** How many of the entries look like this platform's. */
    long recognised(Listing listing);

    /** Whose the entries are, and which of them count. Each entry ends up in a student's upload, in its notes, or left out. */
    Uploads read(Listing listing);
}
