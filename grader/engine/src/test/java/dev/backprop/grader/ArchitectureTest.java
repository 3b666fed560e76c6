package dev.backprop.grader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between packages, kept from the first commit. The table of packages is in grader/README.md. */
@AnalyzeClasses(packages = "dev.backprop.grader", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.backprop.grader.";

    /** Top to bottom; a package may use those below it and none above. */
    private static final String[] PACKAGES = {
        "cli",
        "doctor",
        "batch",
        "authoring",
        "grading",
        "report",
        "diagnosis",
        "check",
        "generate",
        "sources",
        "sandbox",
        "assignment",
        "numeric",
        "message"
    };

    @ArchTest
    static final ArchRule arrows_only_point_downwards = layers();

    @ArchTest
    static final ArchRule numeric_is_pure_mathematics = classes()
            .that()
            .resideInAPackage(ROOT + "numeric")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + "numeric", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule only_check_and_generate_know_jqwik = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "check", ROOT + "generate")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.jqwik..", "org.junit..");

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
