package dev.backprop.grader.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.batch.run.RunMessages.RunSeeds;
import dev.backprop.grader.batch.run.RunMessages.RunSeeds.Origin;
import dev.backprop.grader.batch.run.RunMessages.SeedUnreadable;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunSeedsTest {

    private static final List<Long> SEED = List.of(530217864091L);

    @Test
    void names_the_seed_and_where_it_comes_from() {
        assertThat(new RunSeeds(Origin.DRAWN, SEED).text())
                .isEqualTo(
                        "Seed 530217864091, drawn for this class: the same command goes on with it, and ./grade --seed"
                                + " 530217864091 draws the same inputs for one submission.");
        assertThat(new RunSeeds(Origin.RECORDED, SEED).text())
                .isEqualTo("Seed 530217864091, as manifest.json says: it was drawn when the class was begun.");
        assertThat(new RunSeeds(Origin.NAMED, List.of(1L, 2L)).text()).isEqualTo("Seed 1, 2, as you said.");
    }

    @Test
    void warns_of_the_published_one() {
        assertThat(new RunSeeds(Origin.PUBLISHED, List.of()).text())
                .isEqualTo("The published seeds, as you said: who has learnt their inputs by heart gets full marks.");
    }

    @Test
    void says_what_a_seed_is() {
        assertThat(new SeedUnreadable("four").text())
                .isEqualTo("four is no seed. Write a whole number, up to a hundred times; or once: --seed published");
    }
}
