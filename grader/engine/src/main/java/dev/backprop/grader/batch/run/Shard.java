package dev.backprop.grader.batch.run;

import dev.backprop.grader.batch.run.RunMessages.ShardUnreadable;
import dev.backprop.grader.message.MessageException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A part of a class, for one of several machines. To which part a submission belongs depends on its key alone, so it stays there
 * whoever else hands in.
 *
 * @param index from 1 to {@code count}
 */
public record Shard(int index, int count) {

    /** The whole class. */
    public static final Shard ALL = new Shard(1, 1);

    /** Keys are spread over so many places; a shard is a range of them. */
    static final long PLACES = 1L << 30;

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");

    /** @throws IllegalArgumentException if there is no such shard */
    public Shard {
        if (index < 1 || index > count) {
            throw new IllegalArgumentException("there is no shard " + index + " of " + count);
        }
    }

    /**
     * Reads {@code I/N}.
     *
     * @throws MessageException if that is no shard
     */
    public static Shard parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (matcher.matches()) {
            int index = Integer.parseInt(matcher.group(1));
            int count = Integer.parseInt(matcher.group(2));
            if (index >= 1 && index <= count) {
                return new Shard(index, count);
            }
        }
        throw new MessageException(new ShardUnreadable(text));
    }

    /** Whether the submission of this key belongs to it. */
    boolean holds(String key) {
        CRC32 sum = new CRC32();
        sum.update(key.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        // Its low bits are mixed no worse than its high ones.
        long place = sum.getValue() & (PLACES - 1);
        return first() <= place && place < end();
    }

    /** The first place of its range. */
    long first() {
        return (index - 1) * PLACES / count;
    }

    /** The place after its range. */
    long end() {
        return index * PLACES / count;
    }
}
