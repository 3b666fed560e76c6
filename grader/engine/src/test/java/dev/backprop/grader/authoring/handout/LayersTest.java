package dev.backprop.grader.authoring.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LayersTest {

    @Test
    void two_wires_that_need_not_cross_do_not() {
        Layers layers = new Layers();
        layers.add(0, 0, 10, 10);
        layers.add(1, 0, 10, 10);
        layers.add(2, 1, 10, 10);
        layers.add(3, 1, 10, 10);
        layers.connect(0, 3);
        layers.connect(1, 2);
        layers.arrange();

        assertThat(layers.of(0).y < layers.of(1).y).isEqualTo(layers.of(3).y < layers.of(2).y);
    }

    @Test
    void a_chain_is_a_straight_line_and_a_long_wire_has_a_place_in_each_layer() {
        Layers layers = new Layers();
        for (int i = 0; i < 4; i++) {
            layers.add(i, i, 10, 10);
        }
        layers.connect(0, 1);
        layers.connect(1, 2);
        layers.connect(2, 3);
        layers.arrange();

        assertThat(List.of(0, 1, 2, 3))
                .allSatisfy(node -> assertThat(layers.of(node).y).isEqualTo(layers.of(0).y));

        Layers longer = new Layers();
        longer.add(0, 0, 10, 10);
        longer.add(1, 3, 10, 10);
        longer.connect(0, 1);

        assertThat(longer.way(0, 1)).hasSize(4);
    }

    @Test
    void nothing_overlaps_whatever_the_graph_is() {
        Random random = new Random(1);
        for (int run = 0; run < 50; run++) {
            Layers layers = new Layers();
            for (int i = 0; i < 15; i++) {
                layers.add(i, i / 3, 5 + random.nextInt(60), 5 + random.nextInt(60));
                for (int from = 0; from < i / 3 * 3; from++) {
                    if (random.nextInt(4) == 0) {
                        layers.connect(from, i);
                    }
                }
            }
            layers.arrange();

            for (List<Layers.Place> layer : layers.layers()) {
                for (int i = 1; i < layer.size(); i++) {
                    Layers.Place above = layer.get(i - 1);
                    assertThat(layer.get(i).y - layer.get(i).above).isGreaterThan(above.y + above.below);
                }
                assertThat(layer)
                        .allSatisfy(place -> assertThat(place.y - place.above).isGreaterThan(-1e-9));
            }
        }
    }
}
