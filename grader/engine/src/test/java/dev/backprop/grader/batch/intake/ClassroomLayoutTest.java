package dev.backprop.grader.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassroomLayoutTest {

    @TempDir
    private Path temporary;

    private HandedIn handedIn;

    @BeforeEach
    void createTheFolder() throws IOException {
        handedIn = new HandedIn(Files.createDirectory(temporary.resolve("class")));
    }

    private void clone(String name) {
        handedIn.with(name + "/.git/config").with(name + "/src/backprop/SvmLoss.java");
    }

    @Test
    void logins_stand_behind_what_all_clones_have_in_common() {
        clone("svm-week-3-ada");
        clone("svm-week-3-blaise-p");

        ClassFolder.Recognised recognised = handedIn.recognise();

        assertThat(recognised.layout().text()).contains("clones from GitHub Classroom");
        assertThat(HandedIn.placesOf(recognised.classList()))
                .containsExactly("ada: svm-week-3-ada", "blaise-p: svm-week-3-blaise-p");
    }

    @Test
    void the_roster_says_where_logins_begin_that_have_something_in_common() {
        clone("svm-van-a");
        clone("svm-van-b");
        handedIn.withText("../class.csv", "id,name,GitHub username", "1,Ann,VAN-A", "2,Bo,van-b");

        assertThat(handedIn.read().handins())
                .extracting(handin -> handin.student().id())
                .containsExactly("a", "b");
        assertThat(handedIn.read(temporary.resolve("class.csv")).handins())
                .extracting(handin -> handin.key() + " " + handin.student().id())
                .containsExactly("van-a 1", "van-b 2");
    }

    @Test
    void a_folder_of_another_name_is_listed() {
        clone("svm-ada");
        clone("svm-blaise");
        clone("svm-carl");
        handedIn.with("notes/SvmLoss.java");

        ClassList list = handedIn.read();

        assertThat(list.handins()).hasSize(3);
        assertThat(list.unplaced()).extracting(Unplaced::path).containsExactly("notes");
    }

    @Test
    void clones_in_a_folder_of_their_own_are_found() {
        clone("svm-submissions/svm-ada");
        clone("svm-submissions/svm-blaise");

        assertThat(handedIn.read().handins()).extracting(Handin::key).containsExactly("ada", "blaise");
    }

    /** Everybody chooses a login, and may choose somebody else's number, address or name for it. */
    @ParameterizedTest
    @ValueSource(strings = {"103", "Ada-Lovelace", "al", "a1", "ada"})
    void a_login_is_never_taken_for_anything_else(String login) {
        clone("svm-vic");
        clone("svm-" + login);
        handedIn.withText(
                "../roster.csv",
                "id,name,SIS login id,canvas id,GitHub username",
                "103,Ada Lovelace,al,a1,vic",
                "104,Bo,bo,b2,bobo",
                "105,Ada,x,y,");

        List<Handin> handins = handedIn.read(temporary.resolve("roster.csv")).handins();

        assertThat(handins).extracting(handin -> handin.student().id()).doesNotHaveDuplicates();
        assertThat(handins)
                .filteredOn(handin -> handin.student().id().equals("103"))
                .singleElement()
                .satisfies(handin -> assertThat(handin.places())
                        .extracting(Path::getFileName)
                        .hasToString("[svm-vic]"));
        assertThat(handins)
                .filteredOn(handin -> handin.key().contains(login))
                .filteredOn(handin -> !handin.places().isEmpty())
                .singleElement()
                .satisfies(handin -> {
                    assertThat(handin.student().id()).isNotIn("103", "104", "105");
                    assertThat(handin.notes()).anyMatch(note -> note.startsWith("Nobody on the roster is recognised"));
                });
    }

    @Test
    void a_login_that_is_the_number_of_somebody_who_handed_in_nothing_is_told() {
        clone("svm-ada");
        clone("svm-103");
        handedIn.withText("../roster.csv", "id,name,github", "103,Vic,vic", "104,Ada,ada");

        ClassList list = handedIn.read(temporary.resolve("roster.csv"));

        assertThat(list.unclear()).extracting(unclear -> unclear.student().id()).containsExactly("103");
        assertThat(list.handins())
                .flatExtracting(Handin::notes)
                .anyMatch(note ->
                        note.startsWith("The platform calls this hand-in 103, which is the id of somebody else"));
    }
}
