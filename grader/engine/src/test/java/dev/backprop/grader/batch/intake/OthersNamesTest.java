package dev.backprop.grader.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is called nearly as a student is asked about, and goes to nobody. */
class OthersNamesTest {

    @TempDir
    private Path temporary;

    private HandedIn handedIn;

    @BeforeEach
    void createTheFolder() throws IOException {
        handedIn = new HandedIn(Files.createDirectory(temporary.resolve("class")));
    }

    private List<String> owners(String roster, List<String> folders) {
        handedIn.withText("../roster.csv", roster.split("\\|", -1));
        folders.forEach(folder -> handedIn.with(folder + "/SvmLoss.java"));
        return handedIn.read(temporary.resolve("roster.csv")).handins().stream()
                .filter(handin -> !handin.places().isEmpty())
                .map(handin -> handin.places().get(0).getFileName() + ": "
                        + handin.student().id())
                .toList();
    }

    /** The first folder is nobody's; the others are those of all but the first student. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // A number with a slip, and a name in one word.
                "1001,张 伟|1002,王 芳; 1001_王芳",
                "4711,Ada Lovelace|4712,Blaise Pascal; 4711_BlaisePascal",
                "4711,Ada Lovelace|4712,Blaise Pascal; 4711_pascal",
                "2026001,张 伟|2026002,王 芳; 2026001_王_芳",
                // A login that may be a name, and another initial.
                "anna,Anna Koch|berta,Berta Kind; Anna S",
                // Kana and vowels of India are letters.
                "1001,さとう じゅん|1002,すずき けん; さとう しゅん",
                "1001,राम शर्मा|1002,सीता वर्मा; रीमा शर्मा",
                // One word that is two names of one, or the first name of another.
                "1001,Li An|1002,Lian Chen; Lian",
            })
    void goes_to_nobody(String students, String folder) {
        assertThat(owners("id,name|" + students, List.of(folder))).containsExactly(folder + ": " + folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1001,张 伟|1002,王 芳; 1001_张伟",
                "1001,张 伟|1002,王 芳; 张伟",
                "4711,Ada Lovelace|4712,Blaise Pascal; 4711_LovelaceAda",
                "4711,Ada Lovelace|4712,Blaise Pascal; 4711_A_Lovelace",
                "4711,Ada Lovelace|4712,Blaise Pascal; 4711 svm",
                "anna,Anna Koch|berta,Berta Kind; anna k",
                "1001,さとう じゅん|1002,すずき けん; さとう じゅん",
                "1001,राम शर्मा|1002,सीता वर्मा; शर्मा राम",
                "1001,Ján Novák|1002,Zoë Müller; novak jan",
                "1001,Nguyễn Văn An|1002,Zoë Müller; NguyenVanAn",
                "1001,김 민수|1002,이 지수; 김민수",
            })
    void goes_to_whose_name_it_is(String students, String folder) {
        String id = students.substring(0, students.indexOf(','));

        assertThat(owners("id,name|" + students, List.of(folder))).containsExactly(folder + ": " + id);
    }

    @Test
    void a_family_name_of_half_the_class_is_still_a_name() {
        assertThat(owners(
                        "login,name|minsu,Kim Minsu|jisoo,Lee Jisoo|haneul,Kim Haneul|bom,Park Bom",
                        List.of("Kim Minsu", "Kim Jisoo", "Kim Haneul", "Park Bom")))
                .containsExactlyInAnyOrder(
                        "Kim Minsu: minsu", "Kim Jisoo: Kim Jisoo", "Kim Haneul: haneul", "Park Bom: bom");
    }

    @Test
    void what_half_the_class_writes_before_its_logins_is_no_name() {
        assertThat(owners(
                        "login,name|minsu,Kim Minsu|jisoo,Lee Jisoo|bom,Park Bom",
                        List.of("svm minsu", "svm jisoo", "svm bom")))
                .containsExactlyInAnyOrder("svm minsu: minsu", "svm jisoo: jisoo", "svm bom: bom");
    }

    @Test
    void a_mac_takes_accents_apart_and_a_human_writes_them_as_one() {
        handedIn.withText("../roster.csv", "id,name", "1,Ada", "2,Bo")
                .with("U\u0308bung 7/SvmLoss.java")
                .withText("../members.csv", "group,student", "\u00dcbung 7,2");

        ClassList list = handedIn.recognise(new ClassLists(
                        Optional.of(temporary.resolve("roster.csv")),
                        Optional.of(temporary.resolve("members.csv")),
                        Optional.empty()))
                .classList();

        assertThat(list.handins())
                .filteredOn(handin -> !handin.places().isEmpty())
                .extracting(handin -> handin.student().id())
                .containsExactly("2");
    }
}
