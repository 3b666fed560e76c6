package dev.backprop.grader.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The words of a command that somebody is to type, or to copy, in the terminal's working folder. */
record ShellWords(Terminal terminal) {

    /** A path as one word. */
    String path(Path path) {
        return word(shown(path));
    }

    /** A path as it is short: from the working folder where it is in it. */
    String shown(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        Path here = terminal.folder().toAbsolutePath().normalize();
        return (whole.startsWith(here) && !whole.equals(here) ? here.relativize(whole) : whole).toString();
    }

    /** Text as one word, which no shell takes apart or expands. */
    String word(String text) {
        if (text.matches("[\\p{L}\\p{N}._:/\\\\=+,@%-]+")) {
            return text;
        }
        return File.separatorChar == '/' ? "\"" + text.replaceAll("[\"$`\\\\]", "\\\\$0") + "\"" : "\"" + text + "\"";
    }

    /** A program of the JDK: by its name where the shell finds it, else that of the JDK at work. */
    String program(String name) {
        String path = terminal.environment().getOrDefault("PATH", "");
        boolean found = Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(
                        folder -> new File(folder, name).canExecute() || new File(folder, name + ".exe").canExecute());
        return found
                ? name
                : word(Path.of(System.getProperty("java.home"), "bin", name).toString());
    }
}
