package dev.backprop.grader.sources.choose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.sources.Found;
import dev.backprop.grader.sources.HandIn;
import dev.backprop.grader.sources.Refused;
import dev.backprop.grader.sources.SourceFile;
import dev.backprop.grader.sources.Sources;
import dev.backprop.grader.sources.files.SourceMessages.ForeignMatrixLibrary;
import dev.backprop.grader.sources.files.SourceMessages.OtherMatrixForm;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixLibraryTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "org.apache.commons.math3.linear.RealMatrix, Apache Commons Math",
        "org.apache.commons.math.linear.RealMatrix, Apache Commons Math",
        "org.nd4j.linalg.api.ndarray.INDArray, ND4J",
        "Jama.Matrix, JAMA",
        "org.la4j.Matrix, la4j",
        "no.uib.cipr.matrix.DenseMatrix, MTJ",
        "org.ojalgo.matrix.MatrixR064, ojAlgo",
        "org.jblas.DoubleMatrix, jblas",
    })
    void another_library_is_refused_by_name_and_line(String imported, String library) throws Exception {
        Found found = new HandIn(folder)
                .with("SvmLoss.java", "package backprop;", "", "import " + imported + ";", "class SvmLoss {}")
                .find("backprop.SvmLoss");
        assertThat(found)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.message())
                                .isEqualTo(new ForeignMatrixLibrary("SvmLoss.java", 3, imported, library)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"import Jama.*;", "import static Jama.Matrix.random;", "import Jama . /* */ Matrix ;"})
    void every_kind_of_import_counts(String declaration) throws Exception {
        assertThat(new HandIn(folder)
                        .with("SvmLoss.java", "package backprop; " + declaration + " class SvmLoss {}")
                        .find("backprop.SvmLoss"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_library_imported_by_a_helper_counts_and_by_another_exercise_does_not() throws Exception {
        HandIn handIn = new HandIn(folder)
                .with("SvmLoss.java", "package backprop; class SvmLoss { Rows r; }")
                .with("Rows.java", "package backprop; import Jama.Matrix; class Rows { }")
                .with("Relu.java", "package backprop; class Relu { }");
        assertThat(handIn.find("backprop.SvmLoss"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.message())
                                .isEqualTo(new ForeignMatrixLibrary("Rows.java", 1, "Jama.Matrix", "JAMA")));
        assertThat(handIn.find("backprop.Relu")).isInstanceOf(Sources.class);
    }

    @Test
    void a_library_whose_sources_were_handed_in_is_a_helper() throws Exception {
        Sources sources = new HandIn(folder)
                .with("backprop/SvmLoss.java", "package backprop; import Jama.Matrix; class SvmLoss { Matrix m; }")
                .with("Jama/Matrix.java", "package Jama; public class Matrix { }")
                .svm();
        assertThat(sources.helpers()).extracting(SourceFile::compilePath).containsExactly("Jama/Matrix.java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import java.util.List;",
                "import Jamaica.Matrix;",
                "// import Jama.Matrix;",
                "import org.ejml.simple.SimpleMatrix;",
                "import org.ejml.data.DMatrixRMaj;",
                "import org.ejml.dense.row.CommonOps_DDRM;",
                "import org.ejml.interfaces.decomposition.EigenDecomposition_F64;",
                "import org.ejml.*;",
            })
    void what_is_there_makes_no_fuss(String declaration) throws Exception {
        assertThat(new HandIn(folder)
                        .with("SvmLoss.java", "package backprop;", declaration, "class SvmLoss {}")
                        .svm()
                        .notes())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.ejml.data.FMatrixRMaj",
                "org.ejml.data.ZMatrixRMaj",
                "org.ejml.data.CMatrixRMaj",
                "org.ejml.data.DMatrixSparseCSC",
                "org.ejml.dense.row.CommonOps_FDRM",
                "org.ejml.dense.row.CommonOps_ZDRM",
                "org.ejml.sparse.csc.CommonOps_DSCC",
            })
    void other_forms_of_ejml_are_noted(String imported) throws Exception {
        assertThat(new HandIn(folder)
                        .with("SvmLoss.java", "package backprop;", "import " + imported + ";", "class SvmLoss {}")
                        .svm()
                        .notes())
                .containsExactly(new OtherMatrixForm("SvmLoss.java", 2, imported));
    }
}
