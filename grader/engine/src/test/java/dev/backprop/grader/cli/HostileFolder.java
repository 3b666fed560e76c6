package dev.backprop.grader.cli;

import dev.backprop.assignments.scaling.Solution;
import dev.backprop.grader.sources.HandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Submissions that are too large, or too strange, to lie in a repository. */
enum HostileFolder {
    DEEP_NESTING {
        @Override
        void build(Path folder) {
            source(folder, Solution.with("scores.scale(2)", "scores.scale(" + repeat("(", "2", ")", 10_000) + ")"));
        }
    },
    DEEP_BLOCKS {
        @Override
        void build(Path folder) {
            source(folder, Solution.after(repeat("{", "", "}", 10_000)));
        }
    },
    LONG_EXPRESSION {
        @Override
        void build(Path folder) {
            source(
                    folder,
                    Solution.after("double sum = loss(0)" + " + loss(0)".repeat(100_000) + ";")
                            .replace(
                                    "    public static",
                                    "    static double loss(int i) { return i; }\n    public static"));
        }
    },
    LONG_LINE {
        @Override
        void build(Path folder) {
            source(
                    folder,
                    Solution.after("String text = \"" + "x".repeat(400) + "\"; /*" + "x".repeat(800_000) + "*/"));
        }
    },
    MANY_CLASSES {
        @Override
        void build(Path folder) {
            StringBuilder classes = new StringBuilder(Solution.SOURCE);
            for (int i = 0; i < 50_000; i++) {
                classes.append("class C").append(i).append(" {}\n");
            }
            source(folder, classes.toString());
        }
    },
    LINKS {
        @Override
        void build(Path folder) throws IOException {
            source(folder, Solution.SOURCE);
            Files.createSymbolicLink(folder.resolve("Passwords.java"), Path.of("/etc/passwd"));
            Files.createSymbolicLink(folder.resolve("disk"), Path.of("/"));
            Files.createSymbolicLink(folder.resolve("backprop/again"), folder);
            Files.createSymbolicLink(folder.resolve("Nowhere.java"), folder.resolve("nowhere"));
            Files.createSymbolicLink(folder.resolve("Self.java"), folder.resolve("Self.java"));
        }
    },
    PIPE {
        @Override
        void build(Path folder) throws IOException {
            source(folder, Solution.SOURCE);
            Process process =
                    new ProcessBuilder("mkfifo", folder.resolve("Pipe.java").toString()).start();
            try {
                if (process.waitFor() != 0) {
                    throw new IOException("mkfifo failed");
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    },
    MANY_FILES {
        @Override
        void build(Path folder) throws IOException {
            source(folder, Solution.SOURCE);
            for (int i = 0; i < 100_000; i++) {
                Files.createFile(folder.resolve("f" + i));
            }
        }
    },
    MANY_SOURCES {
        @Override
        void build(Path folder) {
            source(folder, Solution.SOURCE);
            HandIn handIn = new HandIn(folder);
            for (int i = 0; i < 2_000; i++) {
                handIn.with("backprop/C" + i + ".java", "package backprop; class C" + i + " {}");
            }
        }
    },
    DEEP_FOLDERS {
        @Override
        void build(Path folder) throws IOException {
            source(folder, Solution.SOURCE);
            Files.createDirectories(folder.resolve("d/".repeat(1_000)));
        }
    },
    HOSTILE_NAMES {
        @Override
        void build(Path folder) {
            String broken = "package backprop; class %s { int i = }";
            HandIn handIn = new HandIn(folder);
            String[] names = {
                "a\n::error::owned",
                "a\r##[error]owned",
                "a\u001b[31m",
                "a\u202eb",
                " a",
                "-a",
                "@a",
                "a\"'`$(x);&|<script>",
                "a\u0007\u009b"
            };
            StringBuilder uses = new StringBuilder();
            for (int i = 0; i < names.length; i++) {
                handIn.with(names[i] + "/Broken" + i + ".java", broken.formatted("Broken" + i));
                uses.append("new Broken").append(i).append("(); ");
            }
            source(folder, Solution.after(uses.toString()));
        }
    },
    TOO_LARGE {
        @Override
        void build(Path folder) {
            source(folder, Solution.after("// " + "x".repeat(2 << 20)));
        }
    };

    /** Puts the submission into an empty folder. */
    abstract void build(Path folder) throws IOException;

    private static void source(Path folder, String source) {
        new HandIn(folder).with("backprop/Scaling.java", source);
    }

    private static String repeat(String before, String inside, String after, int times) {
        return before.repeat(times) + inside + after.repeat(times);
    }
}
