package dev.backprop.worker.wire;

import java.util.List;

/** Why a student's classes cannot be called as asked: what was found in the place of what was expected. */
public sealed interface LoadProblem {

    /** There is no class of that name; these are there. */
    record NoSuchClass(List<String> found) implements LoadProblem {}

    /** The class has no method of that name; these it has, each as {@code name(SimpleMatrix, double)}. */
    record NoSuchMethod(List<String> found) implements LoadProblem {}

    /** Methods of that name are there, but with these parameters, each as {@code name(SimpleMatrix, double)}. */
    record WrongParameters(List<String> found) implements LoadProblem {}

    /** The method is there, but cannot be called from elsewhere or not without an object. */
    record NotPublicStatic(boolean isPublic, boolean isStatic) implements LoadProblem {}

    /** The method returns this type, which is no record. */
    record NotARecord(String found) implements LoadProblem {}

    /** The method returns a record, but of these components, each as {@code SimpleMatrix dW}. */
    record WrongComponents(String record, List<String> found) implements LoadProblem {}

    /** These classes lie in packages that are not the student's to fill, such as {@code java} and {@code org.ejml}. */
    record ReservedPackage(List<String> classes) implements LoadProblem {}

    /** A static initialiser threw. */
    record InitialiserThrew(Thrown thrown) implements LoadProblem {}

    /** The virtual machine does not accept the classes. */
    record Unlinkable(Thrown thrown) implements LoadProblem {}
}
