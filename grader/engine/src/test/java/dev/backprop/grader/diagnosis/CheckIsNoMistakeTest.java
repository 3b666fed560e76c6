package dev.backprop.grader.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.diagnosis.DiagnosisMessages.CheckIsNoMistake;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckIsNoMistakeTest {

    @Test
    void says_whose_check_it_is_and_which_mistakes_are_made_there() {
        Map<String, List<String>> mistakes = new LinkedHashMap<>();
        mistakes.put("flat-svm", List.of("a", "b"));
        mistakes.put("two-layer-net", List.of());

        assertThat(new CheckIsNoMistake("dscores", mistakes).text()).isEqualTo("""
                dscores is no mistake, but a check of flat-svm, two-layer-net.
                In flat-svm these are made there: a, b. Which one is yours, ./grade flat-svm --check dscores says where it knows.
                Which one is in your two-layer-net, ./grade two-layer-net --check dscores says where it knows.""");
    }
}
