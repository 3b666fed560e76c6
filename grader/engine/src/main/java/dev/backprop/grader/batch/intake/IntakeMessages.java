package dev.backprop.grader.batch.intake;

import dev.backprop.grader.message.Message;
import java.util.List;

/** What the package {@code batch.intake} has to say; the words are in the bundle of this name. */
public final class IntakeMessages {

    private static final int MOST_NAMES = 10;

    private IntakeMessages() {}

    /** A class folder holds nothing that is certainly somebody's. */
    public record ClassFolderEmpty(String folder, List<String> there) implements Message {

        @Override
        public String text() {
            return there.isEmpty()
                    ? inWords("ClassFolderEmpty", folder)
                    : inWords("ClassFolderEmpty.some", folder, there);
        }
    }

    /** There is no such class folder. */
    public record ClassFolderMissing(String folder) implements Message {}

    /** A class folder cannot be read. */
    public record ClassFolderUnreadable(String folder, String reason) implements Message {}

    /** Some of what lies in a class folder is a class by itself, and some is not. */
    public record ClassInParts(String folder, List<String> parts, List<String> others) implements Message {

        @Override
        public String text() {
            return inWords("ClassInParts", folder, parts, beginning(others), parts.size());
        }
    }

    /** How a class folder was read. */
    public record ClassRecognised(String folder, Layout layout, int handins, int unplaced) implements Message {

        /** What made the folder. */
        public enum Layout {
            CANVAS,
            CANVAS_ANONYMOUS,
            MOODLE,
            GRADESCOPE,
            GITHUB_CLASSROOM,
            FOLDERS,
            ARCHIVES
        }

        @Override
        public String text() {
            return inWords("ClassRecognised", folder, inWords("ClassRecognised." + layout), handins, unplaced);
        }
    }

    /** An upload that does not count is longer than the later one that does. */
    public record EarlierIsLonger(String name, String counted) implements Message {}

    /** An upload does not count, because the student uploaded another later. */
    public record EarlierUpload(String name, String counted) implements Message {}

    /** The platform says that an upload is late. */
    public record HandedInLate(String name) implements Message {}

    /** Several students handed in one submission. */
    public record HandedInTogether(List<String> others) implements Message {}

    /**
     * A platform calls one student what another one is called already.
     *
     * @param id what both would be called
     * @param instead what this one is called now
     */
    public record IdOfAnother(String id, String instead) implements Message {}

    /** Several hand-ins may be of one student of the roster. */
    public record MatchesOneStudent(String student, List<String> names) implements Message {}

    /**
     * It is not known whether a student handed in anything.
     *
     * @param names what may be the student's, or the beginning of it
     * @param count how much that is
     */
    public record MayBeSomebodys(List<String> names, int count) implements Message {

        @Override
        public String text() {
            String more = count > names.size() ? ".more" : "";
            return inWords("MayBeSomebodys" + more, names, count - names.size());
        }
    }

    /** A list of members names somebody whom the class does not know, or whom it knows several times. */
    public record MemberUnknown(String file, long line, String student, int known) implements Message {
        @Override
        public String text() {
            return inWords(known == 0 ? "MemberUnknown" : "MemberUnknown.several", file, line, student, known);
        }
    }

    /** A list of members has not the columns that it needs. */
    public record MembersWithoutColumns(String file, List<String> columns) implements Message {}

    /** A list of members names what nobody has handed in. */
    public record MembersOfNothing(String file, List<String> names) implements Message {

        @Override
        public String text() {
            return inWords("MembersOfNothing", file, beginning(names));
        }
    }

    /** What Gradescope says about an export cannot be read. */
    public record MetadataUnreadable(String file, String reason) implements Message {}

    /**
     * A hand-in comes under a number of the roster and the name of somebody else.
     *
     * @param ids whose number it is
     */
    public record NameContradictsNumber(String label, String name, List<String> ids) implements Message {}

    /** A hand-in is of nobody on the roster. */
    public record NotOnRoster(String name) implements Message {}

    /** Something in a class folder is nobody's hand-in, as far as can be told. */
    public record NotPlaced(Reason reason) implements Message {

        /** Why. */
        public enum Reason {
            LINK,
            SPECIAL,
            LOOSE,
            NAMED_OTHERWISE,
            BESIDE_FOLDER,
            NO_METADATA,
            FEEDBACK
        }

        @Override
        public String text() {
            return inWords("NotPlaced." + reason);
        }
    }

    /** Something was not unpacked from the archive of a class. */
    public record NotUnpacked(String name, String reason) implements Message {}

    /** A student on the roster handed in nothing. */
    public record NothingHandedIn() implements Message {}

    /** One team has two numbers. */
    public record NumberIsOfTwoTeams(String file, long line, String team) implements Message {}

    /** A student typed something into the platform, which is no file. */
    public record OnlineTextNotRead(String name) implements Message {}

    /** Several students of the roster may be meant. */
    public record RosterAmbiguous(String name, List<String> ids) implements Message {}

    /** Two rows of a roster have one id. */
    public record RosterIdTwice(String file, String id, long first, long second) implements Message {}

    /** A row of a roster has no id. */
    public record RosterRowWithoutId(String file, long line) implements Message {}

    /** A roster has no column of ids. */
    public record RosterWithoutIds(String file, List<String> columns) implements Message {}

    /** A name can be read in several ways, and nobody knows which of the numbers is the student's. */
    public record SeveralNumbers(String name, List<String> numbers) implements Message {}

    /** Several students in the class have what was said. */
    public record StudentAmbiguous(String said, List<String> ids) implements Message {}

    /** Nobody in the class has this id, name or address. */
    public record StudentUnknown(String said) implements Message {}

    /** A submission that the metadata names is not in the export. */
    public record SubmissionFolderMissing(String folder) implements Message {}

    /** The platform has something of a student that is not in the download. */
    public record SubmittedAndNotThere(String at) implements Message {}

    /** What should be a table is a spreadsheet program's own file. */
    public record TableIsWorkbook(String file) implements Message {}

    /**
     * A table is in another charset.
     *
     * @param canBeSaid whether there is an option that says in which
     */
    public record TableNotInUtf8(String file, boolean canBeSaid) implements Message {

        @Override
        public String text() {
            return inWords(canBeSaid ? "TableNotInUtf8" : "TableNotInUtf8.save", file);
        }
    }

    /** A spreadsheet program has taken an id for a number, and its digits are lost. */
    public record TableNumberRuined(String file, long line, String cell) implements Message {}

    /** A row of a table has more cells than the first, so that nobody knows which column each is of. */
    public record TableRowTooLong(String file, long line, int cells, int columns) implements Message {}

    /** A roster, or another table, cannot be read. */
    public record TableUnreadable(String file, String reason) implements Message {}

    /** Those who are in no team have handed in as one. */
    public record TeamOfNobody(String name) implements Message {}

    /** A student had handed in, as an earlier run saw it, and now has nothing. */
    public record Vanished() implements Message {}

    private static String beginning(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())))
                + (names.size() > MOST_NAMES ? ", …" : "");
    }
}
