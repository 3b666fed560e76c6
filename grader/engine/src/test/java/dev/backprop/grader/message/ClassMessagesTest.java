package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said about a whole class: its folder, its roster, its books. */
class ClassMessagesTest {

    static Stream<Arguments> messages() {
        return Stream.of(
                says(new ArchiveLeftClosed("a.zip"), "a.zip was not opened, because there are Java files beside it."),
                says(
                        new ClassArchiveUnreadable("a.zip", "It is damaged."),
                        "a.zip cannot be opened as the archive of a whole class. It is damaged."),
                says(
                        new ClassFolderEmpty("class", List.of()),
                        "class holds no hand-in. Name the folder that your platform's download was unpacked to, or the download itself."),
                says(
                        new ClassFolderEmpty("class", List.of("a", "b")),
                        "class holds nothing that is certainly somebody's: a, b. Name the folder that your platform's download was unpacked to, or the download itself; or put each student's files into a folder of their own."),
                says(
                        new ClassFolderMissing("class"),
                        "There is no folder or archive class. Name the one that holds what the class handed in."),
                says(
                        new ClassFolderUnreadable("class", "no"),
                        "class cannot be read: no. Make it readable and try again."),
                says(
                        new ClassRecognised("class", ClassRecognised.Layout.CANVAS, 3, 1),
                        "class was read as a download from Canvas: 3 hand-ins, 1 left over."),
                says(
                        new ClassRecognised("class", ClassRecognised.Layout.MOODLE, 3, 1),
                        "class was read as a download from Moodle: 3 hand-ins, 1 left over."),
                says(
                        new ClassRecognised("class", ClassRecognised.Layout.GRADESCOPE, 3, 1),
                        "class was read as an export from Gradescope: 3 hand-ins, 1 left over."),
                says(
                        new ClassRecognised("class", ClassRecognised.Layout.GITHUB_CLASSROOM, 3, 1),
                        "class was read as clones from GitHub Classroom: 3 hand-ins, 1 left over."),
                says(
                        new ClassRecognised("class", ClassRecognised.Layout.FOLDERS, 3, 1),
                        "class was read as a folder for each student: 3 hand-ins, 1 left over."),
                says(
                        new ClassRecognised("class", ClassRecognised.Layout.ARCHIVES, 3, 1),
                        "class was read as an archive for each student: 3 hand-ins, 1 left over."),
                says(
                        new EarlierUpload("a-1.java", "a-2.java"),
                        "a-1.java was handed in before a-2.java and does not count."),
                says(new HandedInLate("a.java"), "a.java is late, as the platform says."),
                says(new HandedInTogether(List.of("Ada", "Bo")), "Handed in together with Ada, Bo."),
                says(
                        new IdOfAnother("103", "103-1234abcd"),
                        "The platform calls this hand-in 103, which is the id of somebody else; here its id is 103-1234abcd. Find out whose it is."),
                says(new DiffSeeds("7", "7"), "The same seed: 7."),
                says(
                        new DiffSeeds("7", "published"),
                        "The seeds were 7 and published, so some marks may differ by chance."),
                says(
                        new MatchesOneStudent("7", List.of("ada", "7")),
                        "Several hand-ins may be of 7, so each counts for itself: ada, 7. Keep one of them, or mend the roster."),
                says(
                        new MetadataUnreadable("m.yml", "no"),
                        "m.yml cannot be read: no. Export the submissions again; without the file nobody knows whose they are."),
                says(new NothingHandedIn(), "Handed in nothing."),
                says(new NotOnRoster("ada"), "Nobody on the roster is recognised in ada."),
                says(
                        new NotPlaced(NotPlaced.Reason.LINK),
                        "This is a link, which is not followed. Put the files themselves there."),
                says(new NotPlaced(NotPlaced.Reason.SPECIAL), "This is no ordinary file."),
                says(
                        new NotPlaced(NotPlaced.Reason.LOOSE),
                        "This is a loose file, and nothing says whose. Put it into a folder named after its student."),
                says(
                        new NotPlaced(NotPlaced.Reason.NAMED_OTHERWISE),
                        "It is not named as the platform names hand-ins. Put back the name that it had in the download."),
                says(
                        new NotPlaced(NotPlaced.Reason.BESIDE_FOLDER),
                        "It lies beside an unpacked folder of the same name, and the folder counts."),
                says(
                        new NotPlaced(NotPlaced.Reason.NO_METADATA),
                        "It is not in submission_metadata.yml, so nobody knows whose it is."),
                says(new NotUnpacked("x", "It is large."), "x was not unpacked. It is large."),
                says(
                        new OnlineTextNotRead("x.html"),
                        "x.html was typed into the platform. It is no Java file, and was not read."),
                says(
                        new RosterAmbiguous("Ada", List.of("1", "2")),
                        "Several students on the roster may be Ada, so none was chosen: 1, 2. Add a column to the roster that tells them apart."),
                says(
                        new RosterIdTwice("r.csv", "7", 2, 3),
                        "r.csv has the id 7 in line 2 and in line 3. Give each student an id of their own."),
                says(new RosterRowWithoutId("r.csv", 2), "r.csv, line 2, has no id. Fill it in, or take out the row."),
                says(
                        new RosterUnreadable("r.csv", "no"),
                        "r.csv cannot be read as a roster: no. It has to be a CSV file in UTF-8."),
                says(
                        new RosterWithoutIds("r.csv", List.of("name", "mark")),
                        "r.csv has no column named id; it has: name, mark. Name the columns id, name, group, and where you have them email, login, canvas id."),
                says(
                        new SubmissionFolderMissing("s_1"),
                        "submission_metadata.yml names s_1, which is not there. Export the submissions again."),
                says(
                        new BooksWritten("out", 3, 2, 1),
                        "out has gradebook.csv, summary.json and summary.md now: 3 students with a mark, 2 on whom the grader failed, 1 not graded yet."),
                says(
                        new MixedVersions("the grader", "ada", "1", "bo", "2"),
                        "These reports cannot be one gradebook: the grader was 1 for ada and 2 for bo. Grade the whole class again with one grader, into a new folder."),
                says(
                        new NotAnOutputFolder("out", "class.json"),
                        "out is no output folder of grade batch: it has no readable class.json. Name the folder that was named with --out."),
                says(new PartialReport(), "Only some checks were run, so there is no mark."),
                says(new NotGradedYet(), "Not graded yet: run grade batch again."),
                says(
                        new ReportWithoutStudent("ada"),
                        "reports/ada.json is of nobody in the class as it is now, and enters no gradebook."),
                says(
                        new SheetBroken("s.csv", "no"),
                        "s.csv cannot be filled in: no. Export it once more, as CSV in UTF-8."),
                says(
                        new SheetColumnMissing("s.csv", "x", List.of("a", "b")),
                        "s.csv has no column x. Name one of these with --fill-column: a, b."),
                says(
                        new SheetColumnUnclear("s.csv", List.of("a", "b")),
                        "It is not clear which column of s.csv is to be filled. Name one of these with --fill-column: a, b."),
                says(
                        new SheetFilled("s.csv", "t.csv", "SVM (1)", "flat-svm", 3, 1),
                        "s.csv was filled into t.csv: 3 rows of the column SVM (1) hold the points of flat-svm now, 1 rows were left as they were."),
                says(
                        new SheetMaxDiffers("SVM (1)", "10", "20"),
                        "SVM (1) is worth 10 points there and 20 here. The points were filled in as they are; nothing was scaled."),
                says(new SheetNotItself("s.csv"), "s.csv would be overwritten. Name another file with --fill-to."),
                says(
                        new SheetRowLeft(3, SheetRowLeft.Reason.SEVERAL_GRADES, "x"),
                        "Line 3 was left as it is: several students may be meant (x)."),
                says(
                        new SheetRowLeft(3, SheetRowLeft.Reason.SEVERAL_ROWS, "x"),
                        "Line 3 was left as it is: other lines may be x too."),
                says(new SheetRowLeft(3, SheetRowLeft.Reason.EXCUSED, "x"), "Line 3 was left as it is: it says x."),
                says(
                        new SheetRowLeft(3, SheetRowLeft.Reason.TOO_SHORT, "x"),
                        "Line 3 was left as it is: it ends before the column that is filled."),
                says(new SheetWithoutStudent("7", "Ada"), "7 (Ada) has a mark and is in no line of the sheet."),
                says(
                        new AssignmentNotGraded("cnn", List.of("svm", "net")),
                        "Nobody was graded for cnn. Choose one of: svm, net."),
                says(new DiffCheck("svm", "dW", "failed 0/3", "passed 3/3"), "  svm dW: failed 0/3 -> passed 3/3"),
                says(
                        new DiffStudent(
                                "ada",
                                "1 of 3",
                                "3 of 3",
                                List.of(DiffStudent.Reason.SOURCES, DiffStudent.Reason.SEED)),
                        "ada: 1 of 3 -> 3 of 3 points (other sources, another seed)"),
                says(
                        new DiffStudent(
                                "ada",
                                "1 of 3",
                                "3 of 3",
                                List.of(
                                        DiffStudent.Reason.OPTIONS,
                                        DiffStudent.Reason.GRADER,
                                        DiffStudent.Reason.ASSIGNMENT,
                                        DiffStudent.Reason.JAVA)),
                        "ada: 1 of 3 -> 3 of 3 points (other options, another grader, another version of an assignment, another Java)"),
                says(
                        new DiffStudent("ada", "1 of 3", "3 of 3", List.of()),
                        "ada: 1 of 3 -> 3 of 3 points (the same sources, seed, grader and assignments: run grade rerun on both reports and tell the grader's authors)"),
                says(new DiffOnlyIn("ada", "old", "3 of 3"), "ada: only in old (3 of 3 points)"),
                says(new DiffUnreadable("ada", "It is broken."), "ada: It is broken."),
                says(new DiffSummary(3, 10), "3 of 10 students differ."),
                says(
                        new DiffNeedsTwoOfAKind("a", "b"),
                        "a and b cannot be compared. Name two folders that grade batch has written, or two reports."));
    }

    private static Arguments says(Message message, String text) {
        return arguments(message, text);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void says_what_happened_and_what_to_do(Message message, String text) {
        assertThat(message.text()).isEqualTo(text);
    }
}
