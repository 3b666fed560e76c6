package dev.backprop.grader;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** The arrows between packages, kept from the first commit. The table of packages is in grader/README.md. */
@AnalyzeClasses(packages = "dev.backprop.grader", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.backprop.grader.";

    private static final long MOST_FILES = 40;

    /** Top to bottom; a package may use those below it and none above. */
    private static final String[] PACKAGES = {
        "cli",
        "doctor",
        "batch",
        "authoring",
        "repro",
        "grading",
        "write",
        "diagnosis",
        "check",
        "sources",
        "sandbox",
        "derive",
        "generate",
        "assignment",
        "circuit",
        "report",
        "message",
        "disk"
    };

    @ArchTest
    static final ArchRule arrows_only_point_downwards = layers();

    @ArchTest
    static final ArchRule only_those_that_draw_inputs_know_jqwik = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "check", ROOT + "derive", ROOT + "generate")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.jqwik..", "org.junit..");

    @ArchTest
    static final ArchRule circuits_depend_on_nothing_else_of_the_grader = classes()
            .that()
            .resideInAPackage(ROOT + "circuit..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "circuit..", "java..", "javax.lang.model..", "org.jspecify..", "org.apiguardian..");

    /** What an author may use, how stable it is, and what is none of an author's business: of a class, or of its whole package. */
    @ArchTest
    static final ArchRule what_an_author_finds_says_how_stable_it_is = classes()
            .that(describe("are of the API", ArchitectureTest::isOfTheApi))
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should(ArchConditions.be(describe("marked with @API", ArchitectureTest::isMarked)));

    /** Starters hold these classes: none of them may answer an exercise. */
    @ArchTest
    static final ArchRule operations_know_no_backward_pass = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(ROOT + "circuit.op")
            .should()
            .haveNameMatching("(?i).*(backward|gradient|derivative|adjoint|pullback|upstream).*");

    @ArchTest
    static final ArchRule operations_do_not_see_gradients = noClasses()
            .that()
            .resideInAPackage(ROOT + "circuit.op")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*circuit\\.(Gradient|Rule|Moving|Directions|Derivative|TieEffects|Graph)");

    @ArchTest
    static final ArchRule only_the_command_line_knows_picocli = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "cli")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule only_the_intake_knows_the_library_for_archives = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "sources.archive")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.commons.compress..");

    @ArchTest
    static final ArchRule only_what_reads_mistakes_knows_the_library_for_patches = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "authoring.specimen")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.difflib..");

    @ArchTest
    static final ArchRule what_an_author_keeps_is_read_by_whoever_knows_nothing_of_grading =
            knowsOnly("authoring.specimen", "message", "disk");

    @ArchTest
    static final ArchRule an_archive_is_read_by_whoever_knows_files_and_nothing_of_java =
            knowsOnly("sources.archive", "sources.files", "message");

    @ArchTest
    static final ArchRule java_is_read_as_text_wherever_it_comes_from =
            knowsOnly("sources.java", "sources.files", "message", "disk");

    @ArchTest
    static final ArchRule what_to_compile_is_chosen_from_what_was_read =
            knowsOnly("sources.choose", "sources.java", "sources.files", "message");

    @ArchTest
    static final ArchRule files_are_walked_before_anybody_reads_them = knowsOnly("sources.files", "message", "disk");

    @ArchTest
    static final ArchRule a_report_is_a_record_and_no_part_of_what_made_it = knowsOnly("report", "message");

    @ArchTest
    static final ArchRule a_format_shows_a_report_and_judges_nothing =
            knowsOnly("write", "report", "diagnosis", "message");

    @ArchTest
    static final ArchRule packages_form_no_circle =
            slices().matching(ROOT + "(**)").should().beFreeOfCycles();

    @ArchTest
    static void no_package_is_too_large_to_be_looked_through(JavaClasses all) {
        Map<String, Long> files = all.stream()
                .filter(each -> each.isTopLevelClass() && !each.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        files.values().removeIf(count -> count <= MOST_FILES);
        assertThat(files).isEmpty();
    }

    @ArchTest
    static final ArchRule only_a_batch_knows_the_formats_of_learning_platforms = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "batch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.commons.csv..", "org.snakeyaml..");

    @ArchTest
    static final ArchRule only_main_touches_the_standard_streams_and_exits = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + "cli.Main")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule nothing_is_called_util = noClasses()
            .should()
            .resideInAPackage("..util..")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .allowEmptyShould(true);

    private static boolean isOfTheApi(JavaClass each) {
        return each.getSource().orElseThrow().getUri().toString().contains("/api/");
    }

    private static boolean isMarked(JavaClass each) {
        return each.isAnnotatedWith(API.class) || each.getPackage().isAnnotatedWith(API.class);
    }

    /** Of the grader's own packages, besides itself. */
    private static ArchRule knowsOnly(String name, String... others) {
        String[] known = Stream.concat(Stream.of(name), Stream.of(others))
                .map(ROOT::concat)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(ROOT + name)
                .should()
                .dependOnClassesThat(resideInAPackage("dev.backprop.grader..").and(not(resideInAnyPackage(known))));
    }

    private static ArchRule layers() {
        var architecture = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String name : PACKAGES) {
            architecture = architecture.optionalLayer(name).definedBy(ROOT + name + "..");
        }
        for (int layer = 0; layer < PACKAGES.length; layer++) {
            if (layer == 0) {
                architecture = architecture.whereLayer(PACKAGES[layer]).mayNotBeAccessedByAnyLayer();
            } else {
                String[] above = java.util.Arrays.copyOf(PACKAGES, layer);
                architecture = architecture.whereLayer(PACKAGES[layer]).mayOnlyBeAccessedByLayers(above);
            }
        }
        return architecture;
    }
}
