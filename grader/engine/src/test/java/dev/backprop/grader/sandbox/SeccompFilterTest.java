package dev.backprop.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeccompFilterTest {

    private static final int X86_64 = 0xC000003E;
    private static final int I386 = 0x40000003;
    private static final int ARM64 = 0xC00000B7;

    private static final int ALLOW = 0x7FFF0000;
    private static final int KILL_PROCESS = 0x80000000;
    private static final int EPERM = 0x00050000 | 1;
    private static final int ENOSYS = 0x00050000 | 38;

    private static final int CLONE = 56;

    /** What the C library passes to make a thread. */
    private static final long THREAD = 0x3D0F00;

    private final FilterMachine machine = new FilterMachine(SeccompFilter.x86());

    @ParameterizedTest
    @EnumSource(DeniedCall.class)
    void refuses_what_is_denied(DeniedCall call) {
        assertThat(machine.judge(X86_64, call.number(), 0)).isEqualTo(EPERM);
    }

    @ParameterizedTest
    @CsvSource({
        "fork, 57",
        "vfork, 58",
        "socket, 41",
        "ptrace, 101",
        "mount, 165",
        "unshare, 272",
        "setns, 308",
        "bpf, 321",
        "keyctl, 250",
        "memfd_create, 319",
        "io_uring_setup, 425",
        "process_vm_writev, 311",
        "shmget, 29"
    })
    void refuses_the_calls_that_lead_out(String name, int number) {
        assertThat(machine.judge(X86_64, number, 0)).as(name).isEqualTo(EPERM);
    }

    /** read, write, mmap, mprotect, rt_sigaction, socketpair, execve, exit_group, futex, tgkill, openat, prlimit64, getrandom. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 10, 13, 53, 59, 231, 202, 234, 257, 302, 318})
    void lets_java_do_what_it_needs(int number) {
        assertThat(machine.judge(X86_64, number, 0)).isEqualTo(ALLOW);
    }

    @Test
    void lets_clone_make_threads_and_nothing_else() {
        assertThat(machine.judge(X86_64, CLONE, THREAD)).isEqualTo(ALLOW);
        // fork, as the C library does it; vfork, as Java starts programs; a thread with a user namespace of its own.
        assertThat(machine.judge(X86_64, CLONE, 0x01200011)).isEqualTo(EPERM);
        assertThat(machine.judge(X86_64, CLONE, 0x4111)).isEqualTo(EPERM);
        assertThat(machine.judge(X86_64, CLONE, THREAD | 0x10000000)).isEqualTo(EPERM);
    }

    @Test
    void denies_that_clone3_exists_so_that_the_library_takes_clone() {
        assertThat(machine.judge(X86_64, 435, THREAD)).isEqualTo(ENOSYS);
    }

    @Test
    void refuses_the_same_calls_under_their_other_numbers() {
        int x32 = 0x40000000;

        assertThat(machine.judge(X86_64, x32 | 41, 0)).isEqualTo(EPERM);
        assertThat(machine.judge(X86_64, x32 | 1, 0)).isEqualTo(EPERM);
        assertThat(machine.judge(X86_64, -1, 0)).isEqualTo(EPERM);
    }

    @Test
    void ends_whoever_calls_in_the_way_of_another_processor() {
        assertThat(machine.judge(I386, 1, 0)).isEqualTo(KILL_PROCESS);
        assertThat(machine.judge(ARM64, 1, 0)).isEqualTo(KILL_PROCESS);
    }

    @Test
    void denies_no_number_twice() {
        assertThat(Arrays.stream(DeniedCall.values()).map(DeniedCall::number)).doesNotHaveDuplicates();
    }
}
