package dev.backprop.grader.sandbox;

import static dev.backprop.grader.sandbox.Student.ARGUMENTS;
import static dev.backprop.grader.sandbox.Student.SCALE;
import static dev.backprop.grader.sandbox.Student.loaded;
import static dev.backprop.grader.sandbox.Student.scaled;
import static dev.backprop.grader.sandbox.Student.withoutRecord;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.backprop.worker.wire.ClassFile;
import dev.backprop.worker.wire.Exhausted;
import dev.backprop.worker.wire.SourceFile;
import dev.backprop.worker.wire.Value;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What code in the jail tries to see, to change and to use up.
 *
 * <p>After each of it another program goes as ever in the same sandbox, and when that is closed no process is left.
 */
@Timeout(120)
class JailedCodeTest {

    /** For what is to be seen of a call that ends by itself, on a machine that does much else. */
    private static final Limits UNHURRIED = Limits.standard().withCall(Duration.ofSeconds(20), Duration.ofSeconds(60));

    private static final Pattern STAGED = Pattern.compile("/(worker-\\d+)/\\S+ /app/");

    /** Says what comes of each of some attempts: {@code name=what it gave}, or the exception's class. */
    private static final String MEMBERS = """
            interface Attempt { Object make() throws Throwable; }
            static void attempt(String name, Attempt attempt) {
              String outcome;
              try {
                outcome = String.valueOf(attempt.make());
              } catch (Throwable e) {
                outcome = e.getClass().getSimpleName() + ": " + e.getMessage();
              }
              System.out.println(name + "=" + outcome.replace("\\n", "\\\\n"));
            }
            static String text(String file) throws Exception {
              return new String(java.nio.file.Files.readAllBytes(java.nio.file.Path.of(file)), "UTF-8");
            }
            static String names(String folder) throws Exception {
              try (var files = java.nio.file.Files.list(java.nio.file.Path.of(folder))) {
                return files.map(f -> f.getFileName().toString()).sorted().toList().toString();
              }
            }
            public static Pass pass(SimpleMatrix A, int[] y, double f) throws Exception {
            """;

    private static Jail jail;
    private static Sandbox compiler;
    private static List<ClassFile> scale;

    @BeforeAll
    static void compile() {
        jail = WorkingJail.get();
        compiler = Sandbox.start(jail, Limits.standard());
        scale = Student.compiled(compiler, Student.body(SCALE));
    }

    @AfterAll
    static void close() {
        if (compiler != null) {
            compiler.close();
        }
    }

    @Test
    @Tag("jdk")
    void is_nobody_without_rights_behind_a_filter() throws Exception {
        String status = requireNonNull(outcomes("attempt(\"status\", () -> text(\"/proc/self/status\"));")
                        .get("status"))
                .replace("\\n", "\n");

        assertThat(status)
                .contains("Uid:\t65534\t65534\t65534\t65534")
                .contains("Gid:\t65534\t65534\t65534\t65534")
                .contains("NoNewPrivs:\t1")
                .containsPattern("CapPrm:\t0+\n")
                .containsPattern("CapEff:\t0+\n")
                .containsPattern("CapBnd:\t0+\n");
        if (jail.mode().equals("bubblewrap+seccomp")) {
            // In mode 2 a filter is loaded.
            assertThat(status).contains("Seccomp:\t2");
        }
    }

    @Test
    void is_not_root_outside_either() throws Exception {
        try (Sandbox sandbox = Sandbox.start(jail, Limits.standard())) {
            String directory = directoryOf(sandbox);

            // Bubblewrap, the process 1 of the jail, and Java in it.
            assertThat(WorkingJail.processesWith(directory))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(process -> assertThat(Files.readString(process.resolve("status")))
                            .doesNotContainPattern("Uid:\t(0\t|\\d+\t0\t)"));
        }
    }

    @Test
    void sees_nothing_of_the_machine(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        String home = System.getProperty("user.home");
        StringBuilder body =
                new StringBuilder("attempt(\"/\", () -> names(\"/\"));\nattempt(\"/tmp\", () -> names(\"/tmp\"));\n");
        Set<String> files = new TreeSet<>(List.of(
                "/etc/passwd",
                "/etc/shadow",
                "/etc/hostname",
                "/home",
                "/root",
                "/var",
                "/usr",
                "/run",
                "/sys",
                "/bin",
                home,
                System.getProperty("user.dir"),
                secret.toString()));
        for (String file : files) {
            body.append("attempt(\"%1$s\", () -> new java.io.File(\"%1$s\").exists());%n".formatted(file));
        }

        Map<String, String> outcomes = outcomes(body.toString());

        assertThat(List.of(requireNonNull(outcomes.remove("/"))
                        .replaceAll("[\\[\\]]", "")
                        .split(", ")))
                .contains("app", "dev", "jdk", "lib", "prlimit", "proc", "tmp")
                .isSubsetOf("app", "dev", "etc", "jdk", "lib", "lib64", "prlimit", "proc", "tmp", "usr");
        assertThat(outcomes.remove("/tmp")).isEqualTo("[]");
        // Fedora keeps its libraries there, and the jail shows no more of it than these.
        outcomes.remove("/usr");
        files.remove("/usr");
        assertThat(outcomes)
                .hasSize(files.size())
                .allSatisfy((file, exists) -> assertThat(exists).isEqualTo("false"));
    }

    @Test
    @Tag("jdk")
    void sees_no_other_process() throws Exception {
        Map<String, String> outcomes = outcomes("""
                attempt("processes", () -> ProcessHandle.allProcesses().map(ProcessHandle::pid).sorted().toList());
                attempt("own", () -> ProcessHandle.current().pid());
                """);

        assertThat(outcomes).containsEntry("processes", "[1, " + outcomes.get("own") + "]");
    }

    @Test
    void finds_an_empty_environment_also_around_itself() throws Exception {
        Map<String, String> outcomes = outcomes("""
                attempt("environment", () -> new java.util.TreeMap<>(System.getenv()));
                attempt("bubblewrap's", () -> text("/proc/1/environ").length());
                """);

        assertThat(outcomes.get("environment"))
                .isEqualTo("{LANG=C.UTF-8, MALLOC_ARENA_MAX=1, PWD=/tmp, WORKER_THREADS=200}");
        assertThat(outcomes.get("bubblewrap's")).matches("0|AccessDeniedException.*");
    }

    @Test
    void does_not_learn_where_the_grader_lies() throws Exception {
        assumeThat(WorkerJava.launch(Optional.empty()).files())
                .as("folders are not staged")
                .allMatch(Files::isRegularFile);

        Map<String, String> outcomes = outcomes("""
                attempt("mounts", () -> text("/proc/self/mountinfo"));
                attempt("command", () -> text("/proc/1/cmdline"));
                """);

        Path root = requireNonNull(Path.of("").toAbsolutePath().getParent());
        assertThat(outcomes.values())
                .allSatisfy(text -> assertThat(text).contains("worker-").doesNotContain(root.toString()));
    }

    @Test
    @Tag("jdk")
    void writes_nowhere_but_to_its_tmp() throws Exception {
        StringBuilder body = new StringBuilder();
        List<String> places =
                List.of("/", "/app/", "/jdk/", "/jdk/lib/", "/lib/", "/dev/", "/proc/", "/proc/sys/kernel/");
        for (String place : places) {
            body.append(
                    "attempt(\"%1$s\", () -> java.nio.file.Files.writeString(java.nio.file.Path.of(\"%1$smine\"), \"\"));%n"
                            .formatted(place));
        }
        body.append("""
                attempt("/prlimit", () -> java.nio.file.Files.writeString(java.nio.file.Path.of("/prlimit"), ""));
                attempt("/app", () -> { for (java.io.File each : new java.io.File("/app").listFiles()) {
                    if (each.delete() || each.setWritable(true)) return each; } return "none"; });
                attempt("/tmp", () -> java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/mine"), ""));
                """);

        Map<String, String> outcomes = outcomes(body.toString());

        assertThat(outcomes.remove("/tmp")).isEqualTo("/tmp/mine");
        assertThat(outcomes.remove("/app")).isEqualTo("none");
        assertThat(outcomes)
                .hasSize(places.size() + 1)
                .allSatisfy((place, outcome) -> assertThat(outcome)
                        .matches("(FileSystemException|AccessDeniedException|NoSuchFileException|ReadOnly\\w+): .*"));
    }

    @Test
    @Tag("jdk")
    void reaches_no_network() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> outcomes = outcomes("""
                    attempt("connect", () -> new java.net.Socket("127.0.0.1", %d));
                    attempt("listen", () -> new java.net.ServerSocket(0));
                    attempt("datagram", () -> new java.net.DatagramSocket());
                    attempt("channel", () -> java.nio.channels.SocketChannel.open());
                    attempt("unix", () -> java.nio.channels.SocketChannel.open(java.net.StandardProtocolFamily.UNIX));
                    attempt("name", () -> java.net.InetAddress.getByName("example.com"));
                    attempt("interfaces", () -> java.net.NetworkInterface.getNetworkInterfaces());
                    """.formatted(server.getLocalPort()));

            assertThat(outcomes)
                    .hasSize(7)
                    .allSatisfy(
                            (way, outcome) -> assertThat(outcome)
                                    .matches(
                                            "(Socket|UnknownHost|Connect|NoRouteToHost)?Exception: .*|SocketException: .*|UnknownHostException: .*"));
        }
    }

    @Test
    @Tag("jdk")
    void starts_no_program() throws Exception {
        Map<String, String> outcomes = outcomes("""
                attempt("java", () -> new ProcessBuilder("/jdk/bin/java", "-version").start());
                attempt("prlimit", () -> new ProcessBuilder("/prlimit").start());
                attempt("shell", () -> new ProcessBuilder("/bin/sh", "-c", "id").start());
                attempt("setsid", () -> Runtime.getRuntime().exec("setsid sleep 1000"));
                """);

        assertThat(outcomes)
                .hasSize(4)
                .allSatisfy((program, outcome) -> assertThat(outcome).startsWith("IOException: Cannot run program"));
    }

    @Test
    void signals_nobody() throws Exception {
        long grader = ProcessHandle.current().pid();

        Map<String, String> outcomes = outcomes("""
                attempt("grader", () -> ProcessHandle.of(%dL).isPresent());
                attempt("bubblewrap", () -> {
                  ProcessHandle parent = ProcessHandle.of(1).get();
                  parent.destroyForcibly();
                  Thread.sleep(200);
                  return parent.isAlive();
                });
                """.formatted(grader));

        assertThat(outcomes).isEqualTo(Map.of("grader", "false", "bubblewrap", "true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/proc/1/mem", "/proc/1/task/1/mem"})
    void reads_and_writes_no_memory_of_bubblewrap(String memory) throws Exception {
        Map<String, String> outcomes = outcomes("""
                long at = Long.parseLong(text("/proc/1/maps").split("-")[0], 16);
                java.io.RandomAccessFile[] file = {null};
                attempt("read", () -> {
                  file[0] = new java.io.RandomAccessFile("%s", "rw");
                  file[0].seek(at);
                  return file[0].read();
                });
                """.formatted(memory));

        assertThat(outcomes.get("read")).isEqualTo("-1");
    }

    @Test
    void has_no_files_open_but_its_own() throws Exception {
        Map<String, String> outcomes = outcomes("""
                for (java.io.File file : new java.io.File("/proc/self/fd").listFiles()) {
                  attempt(file.getName(), () -> java.nio.file.Files.readSymbolicLink(file.toPath()));
                }
                """);

        // The socket is NIO's own, of a pair whose other end is closed.
        outcomes.values()
                .remove(outcomes.values().stream()
                        .filter(target -> target.startsWith("socket:"))
                        .findFirst()
                        .orElse(""));
        assertThat(outcomes)
                .containsKeys("0", "1", "2")
                .allSatisfy((number, target) -> assertThat(target)
                        .matches("pipe:\\[\\d+]|/jdk/.*|/app/.*|/dev/u?random|/proc/.*|NoSuchFileException: .*"));
    }

    @Test
    @Tag("jdk")
    void runs_out_of_threads_before_the_machine_does() throws Exception {
        String body =
                "java.util.concurrent.atomic.AtomicInteger started = new java.util.concurrent.atomic.AtomicInteger();\n"
                        + "attempt(\"thrown\", () -> { while (true) {"
                        + " Thread t = new Thread(() -> { while (true) { try { Thread.sleep(1000); } catch (Exception e) { } } });"
                        + " t.setDaemon(true); t.start(); started.incrementAndGet(); } });\n"
                        + "attempt(\"started\", () -> started.get());";

        Map<String, String> outcomes = outcomes(body);

        assertThat(outcomes.get("thrown")).startsWith("OutOfMemoryError: unable to create native thread");
        assertThat(Integer.parseInt(outcomes.get("started"))).isBetween(10, 256);
    }

    @Test
    void leaves_threads_behind_in_every_call_and_never_runs_out_of_them() throws Exception {
        String pool = """
                var pool = java.util.concurrent.Executors.newFixedThreadPool(5);
                for (int i = 0; i < 5; i++) { pool.submit(() -> f).get(); }
                """;
        List<List<Value>> lists =
                IntStream.range(0, 100).mapToObj(Student::arguments).toList();
        try (Sandbox sandbox = Sandbox.start(jail, Limits.standard())) {
            Program program = loaded(sandbox, Student.compiled(compiler, Student.body(pool + SCALE)));

            assertThat(lists)
                    .allSatisfy(arguments -> assertThat(program.call(arguments)).isInstanceOf(Reply.Returned.class));
            assertThat(program.callWhileItLasts(lists)).hasSize(100).hasOnlyElementsOfType(Reply.Returned.class);
        }
    }

    @Test
    void is_told_which_limit_it_has_run_into() throws Exception {
        assertThat(reply("while (true) { Thread t = new Thread(() -> java.util.concurrent.locks.LockSupport.park());"
                        + " t.setDaemon(true); t.start(); }"))
                .isEqualTo(new Reply.OutOfMemory(Exhausted.THREADS));
        assertThat(reply("java.nio.ByteBuffer.allocateDirect(64 << 20);\n" + SCALE))
                .isEqualTo(new Reply.OutOfMemory(Exhausted.OTHER_MEMORY));
    }

    @Test
    @Tag("jdk")
    void runs_out_of_memory_before_the_machine_does() throws Exception {
        assertThat(withoutRecord(reply(
                        "int[][] all = new int[100000][];\nfor (int i = 0; ; i++) { all[i] = new int[1000000]; }")))
                .isEqualTo(new Reply.OutOfMemory(Exhausted.HEAP));
        assertThat(outcomes("attempt(\"direct\", () -> java.nio.ByteBuffer.allocateDirect(64 << 20));"))
                .hasEntrySatisfying("direct", outcome -> assertThat(outcome).startsWith("OutOfMemoryError"));
    }

    @Test
    @Tag("jdk")
    void runs_out_of_memory_that_java_does_not_count() throws Exception {
        assumeThat(Runtime.version().feature()).as("later ones refuse").isLessThan(24);

        Map<String, String> outcomes = outcomes("""
                var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
                field.setAccessible(true);
                sun.misc.Unsafe unsafe = (sun.misc.Unsafe) field.get(null);
                long[] mebibytes = {0};
                attempt("thrown", () -> { while (true) {
                  long at = unsafe.allocateMemory(1 << 20);
                  unsafe.setMemory(at, 1 << 20, (byte) 1);
                  mebibytes[0]++;
                } });
                attempt("mebibytes", () -> mebibytes[0]);
                """);

        assertThat(outcomes.get("thrown")).startsWith("OutOfMemoryError");
        assertThat(Integer.parseInt(outcomes.get("mebibytes"))).isBetween(50, 640);
    }

    /** Shared memory; a stack that grows downwards; memory that is written to and then no longer writable. */
    @ParameterizedTest
    @CsvSource({"0x21, 3, 0", "0x122, 3, 0", "0x22, 1, " + BubblewrapJail.ADDRESS_SPACE_MIB})
    void runs_out_of_memory_that_native_code_asks_for(String flags, int lastProtection, int most) throws Exception {
        Map<String, String> outcomes = outcomesOfNativeCode("""
                Native.load();
                long[] mebibytes = {0};
                attempt("refused", () -> { while (true) {
                  long at = Native.call(9, 0, 16 << 20, 3, %s, -1, 0);
                  if (at < 0 && at > -4096) { return at; }
                  Native.touch(at, 16 << 20);
                  Native.call(10, at, 16 << 20, %d, 0, 0, 0);
                  mebibytes[0] += 16;
                } });
                attempt("mebibytes", () -> mebibytes[0]);
                """.formatted(flags, lastProtection));

        assertThat(outcomes.get("refused")).startsWith("-");
        assertThat(Integer.parseInt(outcomes.get("mebibytes"))).isLessThanOrEqualTo(most);
    }

    @Test
    void takes_nothing_of_which_the_machine_has_only_so_much() throws Exception {
        Map<String, String> outcomes = outcomesOfNativeCode("""
                Native.load();
                attempt("io_setup", () -> Native.call(206, 1000, 0, 0, 0, 0, 0));
                attempt("inotify_init1", () -> Native.call(294, 0, 0, 0, 0, 0, 0));
                attempt("timer_create", () -> Native.call(222, 0, 0, 0, 0, 0, 0));
                attempt("semget", () -> Native.call(64, 0, 1, 0x1FF, 0, 0, 0));
                attempt("mq_open", () -> Native.call(240, 0, 0x42, 0x1FF, 0, 0, 0));
                attempt("userfaultfd", () -> Native.call(323, 1, 0, 0, 0, 0, 0));
                attempt("perf_event_open", () -> Native.call(298, 0, 0, -1, -1, 0, 0));
                attempt("sync", () -> Native.call(162, 0, 0, 0, 0, 0, 0));
                attempt("large pipe", () -> Native.call(72, 0, 1031, 1 << 20, 0, 0, 0));
                """);

        assertThat(outcomes)
                .hasSize(9)
                .allSatisfy((name, outcome) -> assertThat(outcome).isEqualTo("-1"));
        // At most as many as it may have waiting, whatever the user may.
        assertThat(outcomes("attempt(\"limits\", () -> text(\"/proc/self/limits\"));")
                        .get("limits"))
                .containsPattern("Max pending signals +256 +256");
    }

    private static Map<String, String> outcomesOfNativeCode(String body) throws Exception {
        assumeThat(jail.mode()).isEqualTo("bubblewrap+seccomp");
        assumeThat(Runtime.version().feature())
                .as("later ones load no libraries")
                .isLessThan(24);
        return outcomes(attempts(body), NativeCode.SOURCE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void fills_no_more_than_its_tmp(int files) throws Exception {
        Map<String, String> outcomes = outcomes("""
                long[] bytes = {0};
                attempt("thrown", () -> {
                  byte[] much = new byte[1 << 16];
                  for (int i = 0; i < 10000; i++) {
                    try (var out = new java.io.FileOutputStream("/tmp/" + i %% %d, true)) {
                      out.write(much);
                      bytes[0] += much.length;
                    }
                  }
                  return "all";
                });
                attempt("bytes", () -> bytes[0]);
                """.formatted(files));

        assertThat(outcomes.get("thrown")).matches("(IO|FileNotFound)Exception: .*(No space left|too large).*");
        assertThat(Long.parseLong(outcomes.get("bytes"))).isBetween(1L << 20, 1L << 24);
    }

    @Test
    @Tag("long")
    void is_ended_in_an_endless_loop_and_in_its_sleep() throws Exception {
        // The other limit is far off: on a busy machine a loop may get a second of CPU in many of the clock.
        Limits littleCpu = UNHURRIED.withCall(Duration.ofSeconds(1), UNHURRIED.callWall());
        Limits littleWall = UNHURRIED.withCall(UNHURRIED.callCpu(), Duration.ofSeconds(4));

        assertThat(withoutRecord(reply("while (true) { y[0]++; }", littleCpu)))
                .isEqualTo(new Reply.TimedOut(Limit.REQUEST_CPU, littleCpu.callCpu()));
        assertThat(withoutRecord(reply("Thread.sleep(1000000);\n" + SCALE, littleWall)))
                .isEqualTo(new Reply.TimedOut(Limit.REQUEST_WALL, littleWall.callWall()));
    }

    @Test
    void ends_with_the_exit_code_that_it_gave() throws Exception {
        assertThat(reply("Runtime.class.getMethod(\"halt\", int.class).invoke(Runtime.getRuntime(), 17);\n" + SCALE))
                .isEqualTo(new Reply.Crashed(OptionalInt.of(17), ""));
        assertThat(reply("System.exit(3);\n" + SCALE)).isInstanceOf(Reply.Ended.class);
    }

    @Test
    void cannot_cut_off_what_it_has_said() throws Exception {
        Map<String, String> outcomes = outcomes("""
                attempt("before", () -> "said");
                attempt("cut", () -> { new java.io.FileOutputStream("/proc/self/fd/1").close(); return "opened"; });
                """);

        assertThat(outcomes).containsEntry("before", "said");
        // A pipe can be opened once more, but not cut; root's cannot even be opened.
        assertThat(outcomes.get("cut")).matches("opened|FileNotFoundException: .*");
    }

    private static Map<String, String> outcomes(String body) throws Exception {
        return outcomes(attempts(body));
    }

    private static Map<String, String> outcomes(SourceFile... sources) throws Exception {
        Map<String, String> outcomes = new TreeMap<>();
        run(
                UNHURRIED,
                (reply, output) -> {
                    assertThat(reply).isEqualTo(scaled(3));
                    output.stdout().lines().forEach(line -> outcomes.put(line.split("=", 2)[0], line.split("=", 2)[1]));
                },
                sources);
        return outcomes;
    }

    private static Reply reply(String body) throws Exception {
        return reply(body, UNHURRIED);
    }

    private static Reply reply(String body, Limits limits) throws Exception {
        Reply[] replies = {null};
        run(limits, (reply, output) -> replies[0] = reply, Student.body(body));
        return replies[0];
    }

    private static SourceFile attempts(String body) {
        return Student.exercise(MEMBERS + body + "\n" + SCALE + "\n}");
    }

    private static void run(Limits limits, BiConsumer<Reply, PrintedOutput> look, SourceFile... sources)
            throws Exception {
        String directory;
        try (Sandbox sandbox = Sandbox.start(jail, limits)) {
            directory = directoryOf(sandbox);
            Program program = loaded(sandbox, Student.compiled(compiler, sources));
            look.accept(program.call(ARGUMENTS), program.output());
            assertThat(loaded(sandbox, scale).call(ARGUMENTS)).isEqualTo(scaled(3));
        }
        assertThat(WorkingJail.leftOver(directory)).isEmpty();
    }

    /** The name of the first worker's directory, by which its processes are known. */
    static String directoryOf(Sandbox sandbox) {
        Program program = loaded(
                sandbox,
                Student.compiled(sandbox, attempts("attempt(\"mounts\", () -> text(\"/proc/self/mountinfo\"));")));
        program.call(ARGUMENTS);
        Matcher matcher = STAGED.matcher(program.output().stdout());
        assertThat(matcher.find()).as(program.output().stdout()).isTrue();
        return matcher.group(1);
    }
}
