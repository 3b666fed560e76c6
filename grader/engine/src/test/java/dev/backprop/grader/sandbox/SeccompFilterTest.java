package dev.backprop.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("jdk")
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
        "shmget, 29",
        "io_setup, 206",
        "inotify_init1, 294",
        "timer_create, 222",
        "sync, 162"
    })
    void refuses_the_calls_that_lead_out(String name, int number) {
        assertThat(machine.judge(X86_64, number, 0)).as(name).isEqualTo(EPERM);
    }

    /** read, write, mmap, mprotect, rt_sigaction, execve, fcntl, exit_group, futex, tgkill, openat, prlimit64, getrandom. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 10, 13, 59, 72, 231, 202, 234, 257, 302, 318})
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
    void lets_mmap_have_what_is_counted_and_nothing_else() {
        int anonymous = 0x20;
        // As Java reserves its heap, as the C library makes stacks, and as files are mapped for reading and for
        // writing.
        assertThat(mmap(anonymous | 0x4002)).isEqualTo(ALLOW);
        assertThat(mmap(anonymous | 0x20002)).isEqualTo(ALLOW);
        assertThat(mmap(0x802)).isEqualTo(ALLOW);
        assertThat(mmap(1)).isEqualTo(ALLOW);
        // Shared, shared with its flags validated, growing downwards, of huge pages.
        assertThat(mmap(anonymous | 1)).isEqualTo(EPERM);
        assertThat(mmap(anonymous | 3)).isEqualTo(EPERM);
        assertThat(mmap(anonymous | 0x102)).isEqualTo(EPERM);
        assertThat(mmap(anonymous | 0x40002)).isEqualTo(EPERM);
    }

    @Test
    void lets_fcntl_do_all_but_enlarge_pipes() {
        assertThat(machine.judge(X86_64, 72, 5, 4)).isEqualTo(ALLOW);
        assertThat(machine.judge(X86_64, 72, 5, 1031)).isEqualTo(EPERM);
    }

    @Test
    void lets_pairs_of_sockets_be_of_one_kind_alone() {
        assertThat(machine.judge(X86_64, 53, 1)).isEqualTo(ALLOW);
        // TIPC, which has pairs as well.
        assertThat(machine.judge(X86_64, 53, 30)).isEqualTo(EPERM);
    }

    private int mmap(int flags) {
        return machine.judge(X86_64, 9, 0, 1 << 20, 3, flags, -1, 0);
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
