package dev.backprop.grader.batch.run;

import dev.backprop.grader.batch.intake.ClassLists;
import dev.backprop.grader.batch.policy.CoursePolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run is to do.
 *
 * @param submissions the class's folder, or one archive of all
 * @param out where everything goes
 * @param jobs how many lanes there are
 * @param assignments the ids of those to grade; empty: all that anybody in the class has worked on
 * @param only ids, names or addresses of the students to grade; empty: all
 * @param lists what else is known of the class
 * @param seeds those that everybody is graded with
 * @param isolation {@code bubblewrap} or {@code process}
 * @param namesCharset how names in archives are read that say nothing; null: as usual
 * @param submissionSeconds the CPU time of a submission; null: as usual
 * @param policy what the course makes of marks
 * @param force whether also what has a report of the same sources is graded
 */
public record BatchOrder(
        Path submissions,
        Path out,
        int jobs,
        List<String> assignments,
        List<String> only,
        ClassLists lists,
        SeedChoice seeds,
        String isolation,
        @Nullable String namesCharset,
        @Nullable Integer submissionSeconds,
        boolean force,
        Optional<CoursePolicy> policy,
        Shard shard) {

    public BatchOrder {
        assignments = List.copyOf(assignments);
        only = List.copyOf(only);
    }
}
