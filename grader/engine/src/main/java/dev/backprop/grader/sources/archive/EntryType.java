package dev.backprop.grader.sources.archive;

/** What an entry of an archive stands for. */
enum EntryType {
    FILE,
    FOLDER,
    SYMBOLIC_LINK,
    HARD_LINK,
    /** A device, a pipe, a socket, or anything else that is no file. */
    SPECIAL
}
