package dev.backprop.worker.wire;

/**
 * An argument that has other contents than before the call.
 *
 * @param argument its position, counted from 0
 * @param entry the first entry that is another, counted from 0 row by row; {@link #NO_ENTRY} where the argument is of another
 *     form as a whole
 * @param now what the entry is after the call; 0 where there is none
 */
public record Changed(int argument, int entry, double now) {

    /** The {@link #entry} of an argument that has other rows, columns or storage. */
    public static final int NO_ENTRY = -1;

    /** An argument of another form. */
    public Changed(int argument) {
        this(argument, NO_ENTRY, 0);
    }
}
