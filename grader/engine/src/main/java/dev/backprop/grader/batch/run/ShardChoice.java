package dev.backprop.grader.batch.run;

import dev.backprop.grader.batch.run.RunMessages.ShardCountMissing;
import dev.backprop.grader.batch.run.RunMessages.ShardUnreadable;
import dev.backprop.grader.message.MessageException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which part of the class this machine has: what the person says, or the batch engine that started many of the same command.
 *
 * <p>Slurm says how many there are; Kubernetes and AWS only which one this is, and the person has to say the rest.
 */
public final class ShardChoice {

    private static final String NUMBER = "[0-9]{1,6}";

    private static final String SLURM = "SLURM_ARRAY_TASK_";

    private static final List<String> INDICES = List.of("JOB_COMPLETION_INDEX", "AWS_BATCH_JOB_ARRAY_INDEX");

    private final Map<String, String> environment;

    /** @param environment the environment variables */
    public ShardChoice(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * The shard.
     *
     * @param said {@code I/N}; or {@code N}, where the environment says which one of them; or nothing
     * @throws MessageException if that is no shard, or one of several machines is not told how many they are
     */
    public Shard of(Optional<String> said) {
        Optional<Integer> count = said.filter(text -> text.matches(NUMBER)).map(Integer::parseInt);
        if (said.isPresent() && count.isEmpty()) {
            return Shard.parse(said.get());
        }
        Optional<Integer> fromZero = index();
        if (count.isPresent()) {
            int of = count.get();
            if (of == 1) {
                return Shard.ALL;
            }
            return Shard.parse(
                    fromZero.orElseThrow(() -> new MessageException(new ShardUnreadable(said.get()))) + 1 + "/" + of);
        }
        Optional<Integer> tasks = number(SLURM + "COUNT");
        if (fromZero.isPresent() && tasks.isPresent()) {
            return Shard.parse(fromZero.get() + 1 + "/" + tasks.get());
        }
        for (String variable : INDICES) {
            if (number(variable).isPresent()) {
                throw new MessageException(new ShardCountMissing(variable));
            }
        }
        return Shard.ALL;
    }

    private Optional<Integer> index() {
        Optional<Integer> task = number(SLURM + "ID");
        if (task.isPresent()) {
            int step = Math.max(1, number(SLURM + "STEP").orElse(1));
            return Optional.of((task.get() - number(SLURM + "MIN").orElse(0)) / step);
        }
        return INDICES.stream().flatMap(variable -> number(variable).stream()).findFirst();
    }

    private Optional<Integer> number(String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(text -> text.matches(NUMBER))
                .map(Integer::parseInt);
    }
}
