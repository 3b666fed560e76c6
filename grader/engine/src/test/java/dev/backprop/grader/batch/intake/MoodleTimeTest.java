package dev.backprop.grader.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoodleTimeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Friday, 6 November 2026, 11:05 PM",
                "Friday, 06 November 2026, 11:05\u202fpm",
                "Friday, November 6, 2026, 11:05 PM",
                "Freitag, 6. November 2026, 23:05",
                "viernes, 6 de noviembre de 2026, 23:05",
                "vendredi 6 novembre 2026, 23:05",
                "пятница, 6 ноября 2026, 23:05",
                "2026年11月6日 星期五 23:05"
            })
    void is_read_in_each_language(String cell) {
        assertThat(MoodleTime.read(cell)).contains(LocalDateTime.of(2026, 11, 6, 23, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "",
                "6/11/2026 23:05",
                "Friday, 31 November 2026, 11:05 PM",
                "Friday, 6 Novembre 2026, 23:05 PM",
                "2026年11月6日 下午 11:05",
                "Submitted for grading",
                "piątek, 6 listopada 2026, 23:05"
            })
    void what_looks_only_nearly_like_one_is_none(String cell) {
        assertThat(MoodleTime.read(cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Friday, 6 November 2026, 12:05 AM", "Freitag, 6. November 2026, 0:05"})
    void midnight_begins_a_day(String cell) {
        assertThat(MoodleTime.read(cell)).contains(LocalDateTime.of(2026, 11, 6, 0, 5));
    }
}
