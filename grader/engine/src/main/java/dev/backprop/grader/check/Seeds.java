package dev.backprop.grader.check;

/** Derives the seeds of single generators from the seed of the run. */
final class Seeds {

    private Seeds() {}

    /**
     * A seed that depends on the run's and on a name, the same on every machine.
     *
     * <p>The finaliser is that of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
     */
    static long derive(long seed, String name) {
        long mixed = seed;
        for (int i = 0; i < name.length(); i++) {
            mixed = (mixed ^ name.charAt(i)) * 0x9E3779B97F4A7C15L;
            mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
            mixed ^= mixed >>> 31;
        }
        return mixed;
    }
}
