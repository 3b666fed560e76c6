package dev.backprop.grader.batch.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a column of a roster holds, by what platforms and people call it, in small letters and without anything between words. */
enum RosterColumn {
    ID("id studentid studentnumber sid sisuserid idnumber matriculationnumber number idnummer matrikelnummer"
            + " númerodeid numerodeid numéroid numérodidentification индивидуальныйномер идентификационныйномер"
            + " номерзачётнойкнижки номерзачетнойкнижки id号 学号 编号 身份号码"),
    NAME("name student fullname studentname displayname vollständigername nombrecompleto nombrecompletodelusuario"
            + " nomcomplet полноеимя имяифамилия фио 全名 姓名"),
    FIRST_NAME("firstname givenname forename vorname nombre prénom prenom имя 名"),
    LAST_NAME("lastname surname familyname nachname apellido apellidos apellidoss nomdefamille nom фамилия 姓 姓氏"),
    GROUP("group groups gruppe gruppen grupo grupos groupe groupes группа группы 小组 群组 组"),
    /** Never a team that hands in together. */
    SECTION("section sections tutorial class"),
    TUTOR("ta tutor teachingassistant assistant grader betreuer übungsleiter ayudante chargédetd ассистент 助教"),
    TEAM("team teamname groupname projectgroup"),
    EMAIL("email emailaddress mail emailadresse direccióndecorreo direccióndecorreoelectrónico correoelectrónico"
            + " correo adressedecourriel courriel adresseemail адресэлектроннойпочты электроннаяпочта"
            + " 电子邮件 电子邮件地址 邮箱 电子邮箱 邮箱地址"),
    LOGIN("login username user anmeldename benutzername nombredeusuario nomdutilisateur логин имяпользователя 用户名"),
    PLATFORM_LOGIN("sisloginid loginid"),
    GITHUB("github githubusername githublogin"),
    CANVAS_ID("canvasid canvasuserid"),
    PARTICIPANT("participant participantid moodleid"),
    /** In a worksheet of Moodle, where a column of deadlines may stand beside it. */
    SUBMITTED("lastmodifiedsubmission zuletztgeändertabgabe últimamodificaciónentrega dernièremodificationtravailremis"
            + " dernièremodificationenvoi последнееизменениеответ последнееизменениеработы 上次修改作业 最后修改作业"
            + " 最后修改学生");

    private static final Map<RosterColumn, Mark> MARKS = Map.of(
            ID, Mark.ID,
            EMAIL, Mark.EMAIL,
            LOGIN, Mark.LOGIN,
            PLATFORM_LOGIN, Mark.LOGIN,
            GITHUB, Mark.GITHUB,
            CANVAS_ID, Mark.CANVAS_ID,
            PARTICIPANT, Mark.PARTICIPANT);

    /** What a worksheet of Moodle calls its first column. */
    private static final Set<String> IDENTIFIERS =
            Set.of("identifier", "id", "identificador", "identifiant", "идентификатор", "идентификация", "标识符", "编号");

    /** A word in any language, and the number that hand-ins have in their names. */
    private static final Pattern PARTICIPANT_CELL = Pattern.compile("(?<word>\\D*\\p{L}\\D*?)(?<number>\\d{1,18})");

    private final String names;

    RosterColumn(String names) {
        this.names = " " + names + " ";
    }

    /** What a cell of this column is a mark of. */
    static Map<RosterColumn, Mark> marks() {
        return MARKS;
    }

    /** The number in what Moodle calls a participant. */
    static String participant(String cell) {
        return cell.replaceAll("\\D+", "");
    }

    /**
     * Where the columns of a table are.
     *
     * <p>Canvas calls its own number ID; GitHub Classroom calls what the teacher knows a student by the identifier; Moodle's worksheet
     * has a participant, in a language of its own, in the first column and the name in the second.
     */
    static Map<RosterColumn, Integer> of(CsvTable table) {
        List<String> header = table.header().stream().map(CsvTable::plain).toList();
        Map<RosterColumn, Integer> columns = new EnumMap<>(RosterColumn.class);
        boolean isCanvas = header.contains("sisuserid")
                || (header.contains("student")
                        && header.contains("id")
                        && (header.contains("section") || header.contains("sisloginid")));
        boolean isCanvasGroups = header.contains("canvasuserid") && header.contains("loginid");
        boolean isClassroom = header.contains("githubusername") && header.contains("identifier");
        boolean isWorksheet = !isCanvas && !isClassroom && isWorksheet(table, header.get(0));
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (isWorksheet && i == 0) {
                columns.put(PARTICIPANT, i);
            } else if (isClassroom && name.equals("identifier")) {
                columns.put(ID, i);
            } else if (isCanvas && name.equals("id")) {
                columns.put(CANVAS_ID, i);
            } else if (isCanvasGroups && name.equals("userid")) {
                columns.put(ID, i);
            } else if (!name.isEmpty()) {
                for (RosterColumn column : values()) {
                    if (column.names.contains(" " + name + " ")) {
                        columns.putIfAbsent(column, i);
                    }
                }
            }
        }
        settleNames(columns);
        if (isWorksheet && !hasName(columns) && header.size() > 1) {
            columns.put(NAME, 1);
        }
        if (!columns.containsKey(EMAIL)) {
            addresses(table, columns);
        }
        return columns;
    }

    private static boolean hasName(Map<RosterColumn, Integer> columns) {
        return columns.containsKey(NAME) || columns.containsKey(FIRST_NAME) || columns.containsKey(LAST_NAME);
    }

    /** In Spanish and French the word for a name alone is also the one for a part of it. */
    private static void settleNames(Map<RosterColumn, Integer> columns) {
        if (!columns.containsKey(NAME) && columns.containsKey(FIRST_NAME) != columns.containsKey(LAST_NAME)) {
            Integer first = columns.remove(FIRST_NAME);
            Integer last = columns.remove(LAST_NAME);
            Integer only = first == null ? last : first;
            if (only != null) {
                columns.put(NAME, only);
            }
        }
    }

    /** Known by one word before every number; a university's own numbers look like this as well, but have another header. */
    private static boolean isWorksheet(CsvTable table, String first) {
        if (!IDENTIFIERS.contains(first) || table.rows().isEmpty()) {
            return false;
        }
        String word = "";
        for (CsvTable.Row row : table.rows()) {
            Matcher cell = PARTICIPANT_CELL.matcher(row.cell(0));
            if (!cell.matches()) {
                return false;
            }
            String here = cell.group("word").strip().toLowerCase(Locale.ROOT);
            boolean isSpaced = !cell.group("word").equals(cell.group("word").strip());
            boolean isAWord = isSpaced || PlaceholderName.isOne(here);
            if (!isAWord || (!word.isEmpty() && !word.equals(here))) {
                return false;
            }
            word = here;
        }
        return true;
    }

    /** A column of nothing but addresses, whatever it is called. */
    private static void addresses(CsvTable table, Map<RosterColumn, Integer> columns) {
        for (int i = 0; i < table.header().size(); i++) {
            int column = i;
            List<String> said = table.rows().stream()
                    .map(row -> row.cell(column))
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            if (!said.isEmpty()
                    && !columns.containsValue(column)
                    && said.stream().allMatch(cell -> cell.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"))) {
                columns.put(EMAIL, column);
                return;
            }
        }
    }
}
