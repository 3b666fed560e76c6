package dev.backprop.grader.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The program with which the kernel sieves a worker's system calls: what {@link DeniedCall} lists fails with
 * {@code EPERM}, and so do a few others for what their arguments ask for; all else passes.
 *
 * <p>It is classic BPF, as {@code seccomp(2)} and {@code struct sock_filter} describe it, eight bytes an instruction, over
 * {@code struct seccomp_data}: the call's number at offset 0, the architecture at 4, the arguments from 16 on.
 */
final class SeccompFilter {

    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;
    private static final int FIRST_ARGUMENT = 16;
    private static final int BYTES_OF_AN_ARGUMENT = 8;
    private static final int BYTES_OF_AN_INSTRUCTION = 8;
    /** Where an instruction says how many others to leave out if its test fails. */
    private static final int IF_FALSE = 3;

    private static final short LOAD = 0x20;
    private static final short JUMP_IF_EQUAL = 0x15;
    private static final short JUMP_IF_AT_LEAST = 0x35;
    private static final short JUMP_IF_ANY_BIT = 0x45;
    private static final short RETURN = 0x06;

    private static final int X86_64 = 0xC000003E;
    private static final int ALLOW = 0x7FFF0000;
    private static final int KILL_PROCESS = 0x80000000;
    private static final int EPERM = 0x00050001;
    private static final int ENOSYS = 0x00050026;

    /** From here on the numbers of another set of calls for the same processor begin, under which the same could be asked. */
    private static final int X32 = 0x40000000;

    private static final int CLONE = 56;
    private static final int CLONE3 = 435;
    private static final int CLONE_THREAD = 0x00010000;
    /** Time is left out: its bit means a signal to {@code clone}, which only {@code clone3} takes it from. */
    private static final int CLONE_NEW_NAMESPACE = 0x7E020000;

    private static final int MMAP = 9;
    private static final int FLAGS_OF_MMAP = 3;
    private static final int MAP_ANONYMOUS = 0x20;
    /** In the flags of each kind of shared memory, and in those of no other. */
    private static final int MAP_SHARED = 0x01;
    /** A stack that grows is not counted as data; the machine has only so many huge pages. */
    private static final int MAP_GROWSDOWN_OR_HUGETLB = 0x40100;

    private static final int FCNTL = 72;
    private static final int COMMAND_OF_FCNTL = 1;
    /** All pipes of a user share a number of pages. */
    private static final int F_SETPIPE_SZ = 1031;

    private static final int SOCKETPAIR = 53;
    private static final int AF_UNIX = 1;

    private final ByteBuffer program = ByteBuffer.allocate(1 << 12).order(ByteOrder.LITTLE_ENDIAN);

    private SeccompFilter() {}

    /** The filter for this machine, if there is one for it. */
    static Optional<byte[]> here() {
        return System.getProperty("os.arch").equals("amd64") ? Optional.of(x86()) : Optional.empty();
    }

    /** The filter for x86-64. */
    static byte[] x86() {
        SeccompFilter filter = new SeccompFilter();
        filter.write();
        byte[] bytes = new byte[filter.program.position()];
        filter.program.flip().get(bytes);
        return bytes;
    }

    private void write() {
        load(ARCHITECTURE);
        unless(JUMP_IF_EQUAL, X86_64, KILL_PROCESS);
        load(NUMBER);
        when(JUMP_IF_AT_LEAST, X32, EPERM);
        // Its flags lie in memory, where no filter can look: without it, the C library takes clone.
        when(JUMP_IF_EQUAL, CLONE3, ENOSYS);
        for (DeniedCall call : DeniedCall.values()) {
            when(JUMP_IF_EQUAL, call.number(), EPERM);
        }
        on(CLONE, () -> {
            argument(0);
            unless(JUMP_IF_ANY_BIT, CLONE_THREAD, EPERM);
            when(JUMP_IF_ANY_BIT, CLONE_NEW_NAMESPACE, EPERM);
        });
        on(MMAP, () -> {
            argument(FLAGS_OF_MMAP);
            when(JUMP_IF_ANY_BIT, MAP_GROWSDOWN_OR_HUGETLB, EPERM);
            unless(JUMP_IF_ANY_BIT, MAP_ANONYMOUS, ALLOW);
            when(JUMP_IF_ANY_BIT, MAP_SHARED, EPERM);
        });
        on(FCNTL, () -> {
            argument(COMMAND_OF_FCNTL);
            when(JUMP_IF_EQUAL, F_SETPIPE_SZ, EPERM);
        });
        on(SOCKETPAIR, () -> {
            argument(0);
            unless(JUMP_IF_EQUAL, AF_UNIX, EPERM);
        });
        instruction(RETURN, 0, 0, ALLOW);
    }

    /** Sieves one call by its arguments; what the sieve lets through is allowed. */
    private void on(int call, Runnable sieve) {
        int jump = program.position();
        instruction(JUMP_IF_EQUAL, 0, 0, call);
        int start = program.position();
        sieve.run();
        instruction(RETURN, 0, 0, ALLOW);
        program.put(jump + IF_FALSE, (byte) ((program.position() - start) / BYTES_OF_AN_INSTRUCTION));
    }

    /** The lower half of an argument. */
    private void argument(int index) {
        load(FIRST_ARGUMENT + index * BYTES_OF_AN_ARGUMENT);
    }

    private void load(int offset) {
        instruction(LOAD, 0, 0, offset);
    }

    private void when(short test, int value, int verdict) {
        instruction(test, 0, 1, value);
        instruction(RETURN, 0, 0, verdict);
    }

    private void unless(short test, int value, int verdict) {
        instruction(test, 1, 0, value);
        instruction(RETURN, 0, 0, verdict);
    }

    private void instruction(short code, int ifTrue, int ifFalse, int value) {
        program.putShort(code).put((byte) ifTrue).put((byte) ifFalse).putInt(value);
    }
}
