package dev.backprop.grader.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
