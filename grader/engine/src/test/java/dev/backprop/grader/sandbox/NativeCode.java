package dev.backprop.grader.sandbox;

import dev.backprop.worker.wire.SourceFile;

/** A student's class with a library of its own, for Linux on x86-64: system calls as they are, and memory that is touched. */
final class NativeCode {

    /**
     * Compressed, of this C:
     *
     * <pre>
     * long Java_backprop_Native_call(void *env, void *type, long n, long a, long b, long c, long d, long e, long f) {
     *     long r;
     *     register long r10 __asm__("r10") = d;
     *     register long r8 __asm__("r8") = e;
     *     register long r9 __asm__("r9") = f;
     *     __asm__ volatile("syscall" : "=a"(r) : "a"(n), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
     *             : "rcx", "r11", "memory");
     *     return r;
     * }
     * void Java_backprop_Native_touch(void *env, void *type, long at, long bytes) {
     *     for (long i = 0; i < bytes; i += 4096) ((volatile char *) at)[i] = 1;
     * }
     * </pre>
     *
     * <p>{@code gcc -Os -shared -fPIC -nostdlib -s}, with all linker options that make it small.
     */
    static final String LIBRARY =
            "H4sIAAAAAAACA6t39XFjYmRkgAFmBjsGBI+BwQFKCzAji1kwsABJTgYOsFpWBtzgAyMqzSAAoUBcNmR5QVR6AwMqDdPHRKI+Digd"
                    + "+LQkhY2BeAC1DuxOZqi9DEhiuABITggYOtugiuSg4tJQ8StQcXGYBq/EssT4pMTk7IKi/IJ4v8SSzLLU+OTEnBzsMiX5pckZDB6d"
                    + "F3w6j/l0nvLoPO/THaLC4dPtoiLg0+2jIsHPetjwgIfliVp+j14TJg9WkE+OsTG+fnMYbB0L1FoFqDtgcdcA5cPCyALK54LyzaA0"
                    + "N5SWYKAPcHd2tlLQcElNykzMUzA00jPSM9A1NNFOSU0yNCo11IQKMTDoFWcUlxSVJCYx6GUkFmcw6KVU5hVX5kLokiIGvZLUihIG"
                    + "vdSM+LSixNxUsHhibmYyg15yfm5ual4JldzLDQ1TJrRwhtGwcGNCS5+weBGEmsGEFg8w2gOeTyFpjQMtPiTR0issXmG0GZb0igwU"
                    + "kfImCMDSMYw2JaBfHSrGhCv/owEONL4h1G5YcQPP34yo+ZoZTT8sv1pB7TdAM3cBE8J92NzPiJbf0cFxqH5nAv4HANbGdK9QBQAA";

    /** Beside the exercise's class: {@code Native.load()}, {@code call(number, a, b, c, d, e, f)}, {@code touch(at, bytes)}. */
    static final SourceFile SOURCE = new SourceFile("backprop/Native.java", """
            package backprop;
            final class Native {
              static native long call(long n, long a, long b, long c, long d, long e, long f);
              static native void touch(long at, long bytes);
              static void load() throws Exception {
                byte[] packed = java.util.Base64.getDecoder().decode("%s");
                try (var in = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(packed))) {
                  java.nio.file.Files.write(java.nio.file.Path.of("/tmp/native.so"), in.readAllBytes());
                }
                System.load("/tmp/native.so");
              }
            }
            """.formatted(LIBRARY));

    private NativeCode() {}
}
