package dev.backprop.grader.batch.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A class of 40 as one platform hands it out, with everything mixed in, and what is known of each student by whoever made it up. */
final class DownloadedClass {

    static final int SIZE = 40;

    private static final List<String> FIRST =
            List.of("Ada", "Zoë", "Иван", "小明", "Jean-Luc", "Émile", "Bo", "Anna Maria", "Renée", "Søren");
    private static final List<String> LAST =
            List.of("Lovelace", "O'Neil", "Петров", "王", "de la Mer", "Gauß", "Müller", "Smith", "von Neumann", "Łoś");

    /** Somebody, by everything that a platform may know. */
    record Person(String id, String first, String last, String email, int canvas, int participant, String github) {
        String name() {
            return first + " " + last;
        }

        String sortable() {
            return last + ", " + first;
        }
    }

    /** What must come of a student. */
    record Expected(State state, Set<String> works, boolean late) {
        static final Expected UNCLEAR = new Expected(State.UNCLEAR, Set.of(), false);
    }

    enum State {
        HANDED_IN,
        NOTHING,
        UNCLEAR
    }

    private final Random random;
    private final HandedIn folder;
    private final Path files;
    final List<Person> people = new ArrayList<>();
    final Map<String, Expected> expected = new TreeMap<>();
    final Set<String> works = new TreeSet<>();

    DownloadedClass(long seed, Path temporary) {
        this.random = new Random(seed);
        this.files = temporary;
        this.folder = new HandedIn(temporary.resolve("class"));
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            numbers.add(i);
        }
        List<Integer> canvas = shuffled(numbers);
        List<Integer> participants = shuffled(numbers);
        for (int i = 0; i < SIZE; i++) {
            // Each name comes up more than once: nobody is told apart by it.
            String first = FIRST.get(random.nextInt(FIRST.size()));
            String last = LAST.get(random.nextInt(LAST.size()));
            people.add(new Person(
                    "s%03d".formatted(i),
                    first,
                    last,
                    "s" + i + "@example.org",
                    // The numbers of one platform are also those of others at the other.
                    1000 + canvas.get(i),
                    1000 + participants.get(i),
                    "login-" + i));
        }
    }

    HandedIn folder() {
        return folder;
    }

    private <T> List<T> shuffled(List<T> some) {
        List<T> copy = new ArrayList<>(some);
        Collections.shuffle(copy, random);
        return copy;
    }

    private String source(String work) {
        works.add(work);
        return "package backprop; public final class SvmLoss { } // " + work + ";";
    }

    private void expect(Person person, State state, Set<String> own, boolean late) {
        expected.put(person.id(), new Expected(state, own, late));
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(files.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Canvas makes it: what is no letter, digit or underscore is dropped. */
    private static String sanitised(String name) {
        return name.replaceAll("_(\\d+)_", "$1").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}_]", "");
    }

    /** Late ones, some again, some who typed a text, some with an archive beside a file, some with nothing; the roster is the gradebook. */
    ClassLists canvas() {
        StringBuilder book = new StringBuilder("""
                Student,ID,SIS User ID,SIS Login ID,Section,SVM (9)
                    Points Possible,,,,,20
                ,,,,,Manual Posting
                "Student, Test",999,,abc,,
                """);
        for (Person person : people) {
            boolean hasNumber = random.nextInt(6) > 0;
            String id = hasNumber ? person.id() : String.valueOf(person.canvas());
            book.append('"' + person.sortable() + "\"," + person.canvas() + "," + (hasNumber ? id : "") + ",,Mon,\n");
            boolean late = random.nextInt(4) == 0;
            String start = sanitised(person.sortable()) + (late ? "_LATE_" : "_") + person.canvas() + "_";
            String work = "work of " + person.id();
            State state = State.HANDED_IN;
            switch (random.nextInt(6)) {
                case 0 -> state = State.NOTHING;
                case 1 -> {
                    folder.with(start + "5002_SvmLoss-1.java", source(work).getBytes(StandardCharsets.UTF_8));
                    folder.with(
                            start + "5001_SvmLoss.java", source("old " + work).getBytes(StandardCharsets.UTF_8));
                    works.remove("old " + work);
                }
                case 2 -> {
                    folder.with(start + "5003_a_1001_1002_b.java", source(work).getBytes(StandardCharsets.UTF_8));
                    folder.with(start + "5004_report.pdf", "pdf".getBytes(StandardCharsets.UTF_8));
                }
                default -> folder.with(start + "5001_SvmLoss.java", source(work).getBytes(StandardCharsets.UTF_8));
            }
            boolean isThere = state == State.HANDED_IN;
            expected.put(id, new Expected(state, isThere ? Set.of(work) : Set.of(), isThere && late));
        }
        folder.with("studenttest_999_5009_SvmLoss.java", "// work of nobody;".getBytes(StandardCharsets.UTF_8));
        return ClassLists.of(Optional.of(write("gradebook.csv", book.toString())));
    }

    /** Groups of four, some called as nobody should, and one that the export of groups does not know. */
    ClassLists canvasGroups() {
        StringBuilder book = new StringBuilder("Student,ID,SIS User ID,SIS Login ID,Section\n");
        StringBuilder groups = new StringBuilder(
                "name,canvas_user_id,user_id,login_id,sections,group_name,canvas_group_id,group_id\n");
        boolean isStray = random.nextBoolean();
        for (int group = 0; group < SIZE / 4; group++) {
            String name = random.nextBoolean() ? "Team_" + (1000 + group) : "Team " + group;
            String work = "work of group " + group;
            boolean isAbsent = random.nextInt(4) == 0;
            boolean isUnknown = isStray && group == 3;
            List<Person> members = people.subList(4 * group, 4 * group + 4);
            Person first = members.get(random.nextInt(4));
            if (!isAbsent || isUnknown) {
                folder.with(
                        sanitised(name) + "_" + first.canvas() + "_7" + group + "_SvmLoss.java",
                        source(work).getBytes(StandardCharsets.UTF_8));
            }
            for (Person member : members) {
                book.append('"' + member.sortable() + "\"," + member.canvas() + "," + member.id() + ",,\n");
                groups.append('"' + member.sortable() + "\"," + member.canvas() + "," + member.id() + ",,Mon,"
                        + (isUnknown ? "" : name) + ",,\n");
                boolean isFound = !isUnknown && !isAbsent;
                expect(
                        member,
                        isFound ? State.HANDED_IN : isStray ? State.UNCLEAR : State.NOTHING,
                        isFound ? Set.of(work) : Set.of(),
                        false);
            }
        }
        return new ClassLists(
                Optional.of(write("gradebook.csv", book.toString())),
                Optional.of(write("groups.csv", "sep=,\n" + groups)),
                Optional.empty());
    }

    /** Whose anything is, nobody knows; and a zip lies among it. */
    ClassLists canvasAnonymous() {
        StringBuilder roster = new StringBuilder("id,name\n");
        for (Person person : people) {
            roster.append(person.id() + ",\"" + person.name() + "\"\n");
            String work = "work of " + person.id();
            folder.with(
                    (random.nextBoolean() ? "LATE_anon_" : "anon_") + Integer.toString(40_000 + person.canvas(), 36)
                            + "_81_SvmLoss.java",
                    source(work).getBytes(StandardCharsets.UTF_8));
            expect(person, State.UNCLEAR, Set.of(), false);
        }
        folder.withZip("anon_q1W2e_77_work.zip", "SvmLoss.java").with("anon_zZzZ1_text.html");
        return ClassLists.of(Optional.of(write("roster.csv", roster.toString())));
    }

    /** In one of six languages, as folders of either version or as loose files, with feedback among them. */
    ClassLists moodle() {
        List<String[]> languages = List.of(
                new String[] {"Identifier,Full name,Email address,Status,Grade", "Participant "},
                new String[] {"ID;Vollständiger Name;E-Mail-Adresse;Status;Bewertung", "Teilnehmer/in "},
                new String[] {"Identificador,Nombre completo,Dirección de correo,Estado,Calificación", "Participante "},
                new String[] {"Identifiant,Nom complet,Adresse de courriel,Statut,Note", "Participant "},
                new String[] {"Идентификатор;Полное имя;Адрес электронной почты;Состояние;Оценка", "Участник "},
                new String[] {"标识符,全名,电子邮件地址,状态,成绩", "参与者"});
        String[] language = languages.get(random.nextInt(languages.size()));
        char sign = language[0].indexOf(';') > 0 ? ';' : ',';
        boolean isLoose = random.nextBoolean();
        boolean isHidden = random.nextInt(4) == 0;
        StringBuilder sheet = new StringBuilder("\uFEFF" + language[0] + "\n");
        for (Person person : people) {
            sheet.append(language[1] + person.participant() + sign + (isHidden ? "" : '"' + person.name() + '"') + sign
                    + person.email() + sign + sign + "\n");
            String name = isHidden ? language[1].strip().replace("/", "") : person.name();
            String start = name + "_" + person.participant() + "_assignsubmission_file";
            String work = "work of " + person.id();
            boolean isThere = random.nextInt(5) > 0;
            if (isThere) {
                folder.with(
                        start
                                + (isLoose
                                        ? "_x_1003_assignsubmission_file_SvmLoss.java"
                                        : random.nextBoolean() ? "_/SvmLoss.java" : "/deep/SvmLoss.java"),
                        source(work).getBytes(StandardCharsets.UTF_8));
                folder.with(
                        name + "_" + person.participant() + "_assignfeedback_file_/notes.txt",
                        "x".getBytes(StandardCharsets.UTF_8));
            }
            expected.put(
                    person.email(),
                    new Expected(isThere ? State.HANDED_IN : State.NOTHING, isThere ? Set.of(work) : Set.of(), false));
        }
        return ClassLists.of(Optional.of(write("worksheet.csv", sheet.toString())));
    }

    /** Teams under numbers that are participants' as well, and those without a team as one. */
    ClassLists moodleTeams() {
        StringBuilder roster = new StringBuilder("id,name,participant\n");
        StringBuilder members = new StringBuilder("group;student\n");
        boolean isStray = random.nextBoolean();
        for (int group = 0; group < SIZE / 4; group++) {
            List<Person> all = people.subList(4 * group, 4 * group + 4);
            String work = "work of team " + group;
            boolean isAbsent = random.nextInt(4) == 0;
            if (!isAbsent) {
                folder.with(
                        "Team " + group + "_" + (1000 + random.nextInt(SIZE)) + "_assignsubmission_file/SvmLoss.java",
                        source(work).getBytes(StandardCharsets.UTF_8));
            }
            for (Person member : all) {
                roster.append(member.id() + ",\"" + member.name() + "\"," + member.participant() + "\n");
                members.append("Team " + group + ";" + member.id() + "\n");
                expect(
                        member,
                        isAbsent ? isStray ? State.UNCLEAR : State.NOTHING : State.HANDED_IN,
                        isAbsent ? Set.of() : Set.of(work),
                        false);
            }
        }
        if (isStray) {
            folder.with(
                    "Группа по умолчанию_assignsubmission_file/SvmLoss.java",
                    source("stray").getBytes(StandardCharsets.UTF_8));
        }
        return new ClassLists(
                Optional.of(write("roster.csv", roster.toString())),
                Optional.of(write("members.csv", members.toString())),
                Optional.empty());
    }

    /** By number or by address, some together, some again. */
    ClassLists gradescope() {
        StringBuilder roster = new StringBuilder("id,name,email\n");
        StringBuilder metadata = new StringBuilder();
        for (int i = 0; i < SIZE; i++) {
            Person person = people.get(i);
            roster.append(person.id() + ",\"" + person.name() + "\"," + person.email() + "\n");
            String work = "work of " + person.id();
            if (expected.containsKey(person.id())) {
                continue;
            }
            if (random.nextInt(5) == 0) {
                expect(person, State.NOTHING, Set.of(), false);
                continue;
            }
            folder.with(
                    "submission_" + (100 + i) + "/SvmLoss.java", source(work).getBytes(StandardCharsets.UTF_8));
            metadata.append("submission_" + (100 + i) + ":\n  :submitters:\n" + submitter(person));
            expect(person, State.HANDED_IN, Set.of(work), false);
            if (i + 1 < SIZE && random.nextInt(3) == 0) {
                metadata.append(submitter(people.get(i + 1)));
                expect(people.get(i + 1), State.HANDED_IN, Set.of(work), false);
            }
            metadata.append("  :created_at: 2026-02-01 12:00:00.000000000 Z\n");
        }
        folder.with("submission_metadata.yml", metadata.toString().getBytes(StandardCharsets.UTF_8));
        return ClassLists.of(Optional.of(write("roster.csv", roster.toString())));
    }

    private String submitter(Person person) {
        return "  - :name: \"" + person.name() + "\"\n"
                + (random.nextBoolean() ? "    :sid: '" + person.id() + "'\n" : "    :email: " + person.email() + "\n");
    }

    /** Clones, and the roster as GitHub Classroom writes it. */
    ClassLists classroom() {
        StringBuilder roster = new StringBuilder("\"identifier\",\"github_username\",\"github_id\",\"name\"\n");
        for (Person person : people) {
            boolean isThere = random.nextInt(5) > 0;
            roster.append("\"" + person.id() + "\",\"" + person.github() + "\",\"77\",\"\"\n");
            if (isThere) {
                folder.with("svm-week-3-" + person.github() + "/.git/HEAD", "x".getBytes(StandardCharsets.UTF_8));
                folder.with(
                        "svm-week-3-" + person.github() + "/src/SvmLoss.java",
                        source("work of " + person.id()).getBytes(StandardCharsets.UTF_8));
            }
            expect(
                    person,
                    isThere ? State.HANDED_IN : State.NOTHING,
                    isThere ? Set.of("work of " + person.id()) : Set.of(),
                    false);
        }
        return ClassLists.of(Optional.of(write("classroom_roster.csv", roster.toString())));
    }

    /** A folder, an archive or a loose file for each, called by number or address; and a loose file that is nobody's. */
    ClassLists plain() {
        StringBuilder roster = new StringBuilder("id\tname\temail\n");
        boolean isStray = random.nextBoolean();
        for (Person person : people) {
            roster.append(person.id() + "\t" + person.name() + "\t" + person.email() + "\n");
            String work = "work of " + person.id();
            byte[] source = source(work).getBytes(StandardCharsets.UTF_8);
            State state = State.HANDED_IN;
            switch (random.nextInt(5)) {
                case 0 -> folder.with(person.id() + ".java", source);
                case 1 ->
                    folder.with(person.id() + ".zip", HandedIn.zipOf(new HandedIn.Member("SvmLoss.java", source)));
                case 2 -> {
                    state = isStray ? State.UNCLEAR : State.NOTHING;
                    works.remove(work);
                }
                case 3 -> folder.with(person.email() + "/src/SvmLoss.java", source);
                default -> folder.with(person.id() + "/SvmLoss.java", source);
            }
            expect(person, state, state == State.HANDED_IN ? Set.of(work) : Set.of(), false);
        }
        if (isStray) {
            folder.with("SvmLoss.java", "// nobody's".getBytes(StandardCharsets.UTF_8));
        }
        folder.with("readme.txt", "nobody's".getBytes(StandardCharsets.UTF_8));
        return ClassLists.of(Optional.of(write("roster.csv", roster.toString())));
    }
}
