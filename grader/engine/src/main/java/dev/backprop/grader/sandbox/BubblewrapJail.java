package dev.backprop.grader.sandbox;

import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.sandbox.SandboxMessages.JailNeedsLinux;
import dev.backprop.grader.sandbox.SandboxMessages.JailToolMissing;
import dev.backprop.worker.wire.WorkerEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A jail of Linux namespaces, made by bubblewrap: in it there is a Java, the worker, EJML, an empty environment and a small
 * private {@code /tmp}, and nothing else of the machine: no network, no home, no other process, no right to anything.
 *
 * <p>Whether the kernel lets an ordinary user make one, only trying shows; see {@link JailChoice}.
 */
public final class BubblewrapJail implements Jail {

    private static final String MIB = " MiB";
    private static final long BYTES_PER_MIB = 1 << 20;

    /** Nobody, inside, and outside too where the grader is root. */
    private static final String NOBODY = "65534";

    private static final Path JAVA = Path.of("/jdk");
    private static final Path APPLICATION = Path.of("/app");
    private static final String PRLIMIT = "/prlimit";

    private static final long TMP_MIB = 16;
    private static final long FILE_MIB = 16;
    private static final long ARCHIVE_MIB = 256;
    private static final long DATA_MIB = 640;
    /** Memory that is only read, or was written to before, is not data. The least that Java does with is half of this. */
    static final long ADDRESS_SPACE_MIB = 1280;

    private static final long STACK_MIB = 8;
    private static final int PROCESSES = 96;
    /** More, where the filter lets them be threads alone, which share the limits of memory. */
    private static final int THREADS = 256;
    /** A call finds room for its own beside what others left behind; to start a worker anew takes a quarter of a second. */
    private static final int THREADS_OF_ONE_CALL = 56;

    private static final int OPEN_FILES = 256;
    /** Those that wait count for the user outside as well. */
    private static final int SIGNALS = 256;
    /** Above what a submission may use, so that the grader's own limit, which has words for it, comes first. */
    private static final int CPU_SECONDS = 90;

    /** Java cannot hand over an open file. */
    private static final String WITH_FILTER = "f=$0; exec \"$@\" 9<\"$f\"";

    private static final String FILTER_DESCRIPTOR = "9";

    /**
     * Process 1 in the jail is bubblewrap, by the same user, without the limits: whoever could write into its memory would
     * be rid of them.
     */
    private static final List<String> MEMORY_OF_BUBBLEWRAP = List.of("/proc/1/mem", "/proc/1/task/1/mem");

    private final Map<HostTool, Path> tools;
    private final Optional<byte[]> filter;
    private final boolean isRoot;

    private BubblewrapJail(Map<HostTool, Path> tools, Optional<byte[]> filter, boolean isRoot) {
        this.tools = new EnumMap<>(tools);
        this.filter = filter;
        this.isRoot = isRoot;
    }

    /**
     * The jail, if this machine has all that it is made of.
     *
     * @throws MessageException if this is not Linux, or a program is missing
     */
    static BubblewrapJail of(Function<HostTool, Optional<Path>> finder) {
        String system = System.getProperty("os.name");
        if (!system.equals("Linux")) {
            throw new MessageException(new JailNeedsLinux(system));
        }
        boolean isRoot = isRoot();
        Map<HostTool, Path> tools = new EnumMap<>(HostTool.class);
        for (HostTool tool : HostTool.values()) {
            Optional<Path> place = finder.apply(tool);
            if (place.isPresent()) {
                tools.put(tool, place.get());
            } else if (isRoot || tool != HostTool.SETPRIV) {
                throw new MessageException(new JailToolMissing(tool.fileName(), tool.debianPackage()));
            }
        }
        return new BubblewrapJail(tools, SeccompFilter.here(), isRoot);
    }

    @Override
    public String mode() {
        return filter.isPresent() ? "bubblewrap+seccomp" : "bubblewrap";
    }

    /** Whether there is a filter for this processor's system calls. */
    public boolean hasFilter() {
        return filter.isPresent();
    }

    @Override
    public Map<String, String> limits() {
        Map<String, String> limits = new LinkedHashMap<>();
        limits.put("heap", "256 MiB (JVM)");
        limits.put("memory", DATA_MIB + MIB + " (RLIMIT_DATA), " + ADDRESS_SPACE_MIB + " MiB of addresses (RLIMIT_AS)");
        limits.put("threads and processes", processes() + " (RLIMIT_NPROC)");
        limits.put("files", "read-only, but for " + TMP_MIB + " MiB in /tmp (tmpfs)");
        limits.put("open files", OPEN_FILES + " (RLIMIT_NOFILE)");
        limits.put("network", "none (network namespace)");
        limits.put("user", "nobody, without capabilities (user namespace)");
        if (filter.isPresent()) {
            limits.put("system calls", DeniedCall.values().length + " refused, and new processes (seccomp)");
        }
        return limits;
    }

    @Override
    public List<String> command(JavaLaunch launch, Path workDirectory) throws IOException {
        Staging staging = new Staging(workDirectory);
        if (isRoot) {
            staging.letEverybodyIn();
        }
        List<String> command = new ArrayList<>();
        if (filter.isPresent()) {
            Path file = staging.put("filter", filter.get());
            command.addAll(List.of(tool(HostTool.SH), "-c", WITH_FILTER, file.toString()));
        }
        // Bubblewrap's own environment can be read in the jail, where it is process 1.
        command.addAll(List.of(tool(HostTool.ENV), "-i"));
        if (isRoot) {
            command.addAll(List.of(
                    tool(HostTool.SETPRIV), "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups", "--inh-caps=-all"));
        }
        command.add(tool(HostTool.BWRAP));
        if (filter.isPresent()) {
            command.addAll(List.of("--seccomp", FILTER_DESCRIPTOR));
        }
        command.addAll(List.of("--unshare-all", "--unshare-user", "--disable-userns", "--cap-drop", "ALL"));
        command.addAll(List.of("--uid", NOBODY, "--gid", NOBODY, "--hostname", "sandbox"));
        command.addAll(List.of("--die-with-parent", "--new-session", "--clearenv", "--setenv", "LANG", "C.UTF-8"));
        // Each arena of the C library, one for a thread, takes 64 MiB of addresses.
        command.addAll(List.of("--setenv", "MALLOC_ARENA_MAX", "1"));
        command.addAll(
                List.of("--setenv", WorkerEnvironment.THREADS, String.valueOf(processes() - THREADS_OF_ONE_CALL)));
        Function<Path, String> seenAs = bindFiles(launch, staging, command);
        command.addAll(List.of("--proc", "/proc"));
        for (String memory : MEMORY_OF_BUBBLEWRAP) {
            command.addAll(List.of("--dev-bind", "/dev/null", memory));
        }
        for (String device : List.of("/dev/null", "/dev/random", "/dev/urandom")) {
            command.addAll(List.of("--dev-bind", device, device));
        }
        if (launch.keepsFiles()) {
            if (isRoot) {
                Files.setAttribute(workDirectory, "unix:uid", Integer.valueOf(NOBODY));
            }
            command.addAll(List.of("--bind", workDirectory.toString(), "/tmp"));
        } else {
            command.addAll(List.of("--size", bytes(TMP_MIB), "--tmpfs", "/tmp"));
        }
        command.addAll(List.of("--chdir", "/tmp", "--remount-ro", "/", "--", PRLIMIT));
        command.addAll(limitOptions(launch.keepsFiles() ? ARCHIVE_MIB : FILE_MIB));
        command.add("--");
        command.addAll(launch.command(seenAs));
        return command;
    }

    private Function<Path, String> bindFiles(JavaLaunch launch, Staging staging, List<String> command)
            throws IOException {
        Map<Path, Path> binds = new LinkedHashMap<>();
        JavaFiles.libraries().forEach(file -> binds.put(file, file));
        binds.put(tools.get(HostTool.PRLIMIT), Path.of(PRLIMIT));
        Map<Path, String> seen = new HashMap<>();
        binds.put(launch.javaHome().toRealPath(), JAVA);
        seen.put(launch.javaHome(), JAVA.toString());
        binds.putAll(JavaFiles.configuration(launch.javaHome(), JAVA));
        int folders = 0;
        for (Path file : launch.files()) {
            // Archives are good for the same class path only: it must not hold the name of a temporary directory.
            String name = Files.isDirectory(file) ? "classes" + folders++ : String.valueOf(file.getFileName());
            Path place = APPLICATION.resolve(name);
            binds.put(staging.put(file), place);
            seen.put(file, place.toString());
        }
        binds.forEach((from, to) -> command.addAll(List.of("--ro-bind", from.toString(), to.toString())));
        return path -> Optional.ofNullable(seen.get(path))
                .orElseThrow(() -> new IllegalArgumentException(path + " is not in the jail"));
    }

    private int processes() {
        return filter.isPresent() ? THREADS : PROCESSES;
    }

    private List<String> limitOptions(long fileMib) {
        return List.of(
                "--nproc=" + processes(),
                "--data=" + bytes(DATA_MIB),
                "--as=" + bytes(ADDRESS_SPACE_MIB),
                "--fsize=" + bytes(fileMib),
                "--nofile=" + OPEN_FILES,
                "--core=0",
                "--cpu=" + CPU_SECONDS,
                "--sigpending=" + SIGNALS,
                "--stack=" + bytes(STACK_MIB));
    }

    private String tool(HostTool tool) {
        return String.valueOf(tools.get(tool));
    }

    private static String bytes(long mib) {
        return String.valueOf(mib * BYTES_PER_MIB);
    }

    /** Whether this process has user 0, here or in the container that it lives in. */
    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException e) {
            // No /proc: then there is no jail either, and bubblewrap says so.
            return false;
        }
    }
}
