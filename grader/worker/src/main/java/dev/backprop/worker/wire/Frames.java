package dev.backprop.worker.wire;

/** What both ends agree on. */
public final class Frames {

    /** No frame's content is longer: two million numbers. */
    public static final int LIMIT = 1 << 24;

    /** "BPG1": text that somebody printed into the stream is recognised at once. */
    static final int MAGIC = 0x42504731;

    private Frames() {}
}
