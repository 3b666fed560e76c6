package dev.backprop.grader.batch.intake;

/** How a platform lays out what a class handed in. */
interface Layout {

    /** How many of the entries look like this platform's. */
    default long recognised(Listing listing) {
        return 0;
    }

    /** Whose the entries are, and which of them count. Each entry ends up in a student's upload, in its notes, or left out. */
    Uploads read(Listing listing);
}
