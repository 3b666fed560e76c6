package dev.backprop.grader.sandbox;

/**
 * The system calls that no worker needs and that would help it out of its jail, with their numbers on x86-64.
 *
 * <p>The numbers are those of {@code arch/x86/entry/syscalls/syscall_64.tbl} in the sources of Linux; they never change.
 */
enum DeniedCall {
    // New processes. Threads are made with clone, which is looked at more closely; see SeccompFilter.
    FORK(57),
    VFORK(58),
    EXECVEAT(322),

    // The network, and what lies behind a socket of the machine itself. NIO needs socketpair, which leads nowhere.
    SOCKET(41),
    CONNECT(42),
    ACCEPT(43),
    BIND(49),
    LISTEN(50),
    ACCEPT4(288),

    // Memory that no limit counts, or that lives longer than the worker.
    SHMGET(29),
    SHMAT(30),
    SHMCTL(31),
    SEMGET(64),
    MSGGET(68),
    MQ_OPEN(240),
    MEMFD_CREATE(319),
    MEMFD_SECRET(447),
    MAP_SHADOW_STACK(453),

    // What the machine, or a user, has only so many of, whoever takes them.
    IO_SETUP(206),
    INOTIFY_INIT(253),
    INOTIFY_INIT1(294),
    TIMER_CREATE(222),
    RT_SIGQUEUEINFO(129),
    RT_TGSIGQUEUEINFO(297),
    SYNC(162),
    SYNCFS(306),

    // Other processes.
    PTRACE(101),
    PROCESS_VM_READV(310),
    PROCESS_VM_WRITEV(311),
    KCMP(312),
    PIDFD_SEND_SIGNAL(424),
    PIDFD_OPEN(434),
    PIDFD_GETFD(438),
    PROCESS_MADVISE(440),
    PROCESS_MRELEASE(448),
    MIGRATE_PAGES(256),
    MOVE_PAGES(279),

    // Mounts and namespaces.
    PIVOT_ROOT(155),
    CHROOT(161),
    MOUNT(165),
    UMOUNT2(166),
    UNSHARE(272),
    SETNS(308),
    OPEN_TREE(428),
    MOVE_MOUNT(429),
    FSOPEN(430),
    FSCONFIG(431),
    FSMOUNT(432),
    FSPICK(433),
    MOUNT_SETATTR(442),
    OPEN_TREE_ATTR(467),
    NAME_TO_HANDLE_AT(303),
    OPEN_BY_HANDLE_AT(304),
    FANOTIFY_INIT(300),
    FANOTIFY_MARK(301),

    // The parts of the kernel that have been broken most often.
    IO_URING_SETUP(425),
    IO_URING_ENTER(426),
    IO_URING_REGISTER(427),
    BPF(321),
    PERF_EVENT_OPEN(298),
    USERFAULTFD(323),
    ADD_KEY(248),
    REQUEST_KEY(249),
    KEYCTL(250),
    MODIFY_LDT(154),
    PERSONALITY(135),
    USELIB(134),
    VHANGUP(153),
    SYSLOG(103),
    LOOKUP_DCOOKIE(212),

    // What an administrator does: refused to a worker anyway, and not even asked of the kernel.
    ACCT(163),
    SETTIMEOFDAY(164),
    SWAPON(167),
    SWAPOFF(168),
    REBOOT(169),
    SETHOSTNAME(170),
    SETDOMAINNAME(171),
    IOPL(172),
    IOPERM(173),
    INIT_MODULE(175),
    DELETE_MODULE(176),
    QUOTACTL(179),
    CLOCK_SETTIME(227),
    KEXEC_LOAD(246),
    CLOCK_ADJTIME(305),
    FINIT_MODULE(313),
    KEXEC_FILE_LOAD(320),
    QUOTACTL_FD(443);

    private final int number;

    DeniedCall(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
