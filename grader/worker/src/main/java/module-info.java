/**
 * What runs beside a student's code. It exports and opens nothing: student code that gets hold of one of its classes can call
 * and open nothing in it. EJML's jars share packages with each other and cannot be modules; they stay on the class path,
 * which the worker's main class makes readable to itself.
 */
module dev.backprop.worker {
    requires java.management;
    requires jdk.compiler;
    requires jdk.management;
    requires static org.jspecify;
}
