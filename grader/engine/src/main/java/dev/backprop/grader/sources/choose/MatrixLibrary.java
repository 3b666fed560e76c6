package dev.backprop.grader.sources.choose;

import dev.backprop.grader.sources.java.Import;
import dev.backprop.grader.sources.java.TypeIndex;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A matrix library that students know from elsewhere, and that is not there when their code is compiled. */
public record MatrixLibrary(String packageName, String name) {

    private static final List<MatrixLibrary> KNOWN = List.of(
            new MatrixLibrary("org.apache.commons.math", "Apache Commons Math"),
            new MatrixLibrary("org.apache.commons.math3", "Apache Commons Math"),
            new MatrixLibrary("org.apache.commons.math4", "Apache Commons Math"),
            new MatrixLibrary("org.hipparchus", "Hipparchus"),
            new MatrixLibrary("org.nd4j", "ND4J"),
            new MatrixLibrary("org.deeplearning4j", "Deeplearning4j"),
            new MatrixLibrary("ai.djl", "Deep Java Library"),
            new MatrixLibrary("org.tensorflow", "TensorFlow"),
            new MatrixLibrary("Jama", "JAMA"),
            new MatrixLibrary("Jampack", "Jampack"),
            new MatrixLibrary("org.la4j", "la4j"),
            new MatrixLibrary("no.uib.cipr.matrix", "MTJ"),
            new MatrixLibrary("org.ojalgo", "ojAlgo"),
            new MatrixLibrary("org.jblas", "jblas"),
            new MatrixLibrary("cern.colt", "Colt"),
            new MatrixLibrary("org.ujmp", "UJMP"),
            new MatrixLibrary("mikera", "Vectorz"),
            new MatrixLibrary("smile", "Smile"),
            new MatrixLibrary("breeze", "Breeze"),
            new MatrixLibrary("weka", "Weka"),
            new MatrixLibrary("javax.vecmath", "vecmath"));

    /** The library that {@code imported} is from, unless the submission brings its sources along. */
    public static Optional<MatrixLibrary> of(Import imported, TypeIndex types) {
        return KNOWN.stream()
                .filter(library -> imported.isFrom(library.packageName()))
                .filter(library -> !types.leadsToAPackage(library.packageName()))
                .findFirst();
    }

    /**
     * Whether {@code imported} is EJML, but a form of matrix other than dense and double: EJML marks these by the
     * beginning of a matrix class's name, or by the end of that of a class of operations.
     */
    public static boolean isOtherFormOfEjml(Import imported) {
        String name = imported.simpleName();
        String suffix = name.substring(name.lastIndexOf('_') + 1);
        boolean otherMatrix = name.startsWith("FMatrix")
                || name.startsWith("CMatrix")
                || name.startsWith("ZMatrix")
                || name.contains("Sparse");
        boolean otherOperations = name.contains("_")
                && Stream.of("F", "CD", "ZD", "DS").anyMatch(suffix::startsWith)
                && !suffix.equals("F64");
        return imported.isFrom("org.ejml") && (otherMatrix || otherOperations);
    }
}
