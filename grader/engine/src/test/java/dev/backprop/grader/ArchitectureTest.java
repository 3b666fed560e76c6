package dev.backprop.grader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.backprop.grader.circuit.Complex;
import dev.backprop.grader.circuit.Expression;
import dev.backprop.grader.circuit.Kinks;
import dev.backprop.grader.circuit.Labels;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Op;
import dev.backprop.grader.circuit.Shape;
import dev.backprop.grader.circuit.Size;
import dev.backprop.grader.circuit.Values;
import dev.backprop.grader.circuit.Vec;

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
        "circuit",
        "generate",
        "submission",
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
    static final ArchRule only_those_that_draw_inputs_know_jqwik = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "check", ROOT + "circuit", ROOT + "generate")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.jqwik..", "org.junit..");

    /** An operation that knew the rule could hold a backward pass, and it is in what students are handed. */
    @ArchTest
    static final ArchRule operations_know_nothing_of_gradients = classes()
            .that()
            .resideInAPackage(ROOT + "circuit.op")
            .should()
            .onlyDependOnClassesThat(
                    JavaClass.Predicates.resideInAnyPackage(ROOT + "circuit.op", "java..", "org.jspecify..")
                            .or(JavaClass.Predicates.belongToAnyOf(
                                    Complex.class,
                                    Expression.class,
                                    Kinks.class,
                                    Labels.class,
                                    Mat.class,
                                    Node.class,
                                    Num.class,
                                    Op.class,
                                    Shape.class,
                                    Size.class,
                                    Values.class,
                                    Vec.class)));

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
            .resideOutsideOfPackage(ROOT + "submission")
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
