package dev.backprop.grader.batch.run;

import dev.backprop.grader.batch.run.RunMessages.ShardCountMissing;
import dev.backprop.grader.batch.run.RunMessages.ShardUnreadable;
import dev.backprop.grader.message.MessageException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    private static final String SLURM = "SLURM_ARRAY_TASK_";
    /** The variables that say which of many jobs this is. */
    private static final List<String> INDICES =
            List.of(SLURM + "ID", "JOB_COMPLETION_INDEX", "AWS_BATCH_JOB_ARRAY_INDEX");

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

    /**
     * The part that this machine has: what a person says, or the batch engine that started many of the same command.
     *
     * <p>Slurm says how many there are; Kubernetes and AWS only which one this is, and the person has to say the rest.
     *
     * @param said {@code I/N}; or {@code N}, where the environment says which one of them; or nothing
     * @param environment the environment variables
     * @throws MessageException if that is no shard, or one of several machines is not told how many they are
     */
    public static Shard of(Optional<String> said, Map<String, String> environment) {
        Optional<Integer> count = said.flatMap(Shard::number);
        if (said.isPresent() && count.isEmpty()) {
            return parse(said.get());
        }
        if (count.isPresent() && count.get() == 1) {
            return ALL;
        }
        Optional<String> engine = INDICES.stream()
                .filter(variable -> number(environment, variable).isPresent())
                .findFirst();
        if (engine.isEmpty() && count.isPresent()) {
            throw new MessageException(new ShardUnreadable(said.get()));
        }
        if (engine.isEmpty()) {
            return ALL;
        }
        Optional<Integer> all = count.or(() -> number(environment, SLURM + "COUNT"));
        if (all.isEmpty()) {
            throw new MessageException(new ShardCountMissing(engine.get()));
        }
        int index = number(environment, engine.get()).orElseThrow();
        if (engine.get().startsWith(SLURM)) {
            int step = Math.max(1, number(environment, SLURM + "STEP").orElse(1));
            index = (index - number(environment, SLURM + "MIN").orElse(0)) / step;
        }
        return parse(index + 1 + "/" + all.get());
    }

    private static Optional<Integer> number(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).flatMap(Shard::number);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,6}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
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
