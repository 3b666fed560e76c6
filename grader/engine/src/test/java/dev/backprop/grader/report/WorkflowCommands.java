package dev.backprop.grader.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds commands in a log as GitHub's runner does: lines end at any of CR and LF, white space before {@code ::} does not count,
 * the older form {@code ##[…]} may stand anywhere, and what cannot be seen is passed over.
 */
public final class WorkflowCommands {

    private static final Set<String> KNOWN = Set.of(
            "error",
            "warning",
            "notice",
            "debug",
            "group",
            "endgroup",
            "echo",
            "stop-commands",
            "add-mask",
            "add-matcher",
            "remove-matcher",
            "add-path",
            "set-env",
            "set-output",
            "save-state");
    private static final Pattern IGNORED = Pattern.compile("[\\p{M}\\p{Cf}]");
    private static final Pattern COMMAND = Pattern.compile("[\\s\\p{Z}]*::([^ ]*?)(?: (.*?))?::(.*)");
    private static final Pattern OLD_COMMAND = Pattern.compile("##(?:vso|teamcity)?\\[([\\w.-]+)([^\\]]*)](.*)");

    private WorkflowCommands() {}

    public record Command(String name, Map<String, String> properties, String data) {}

    public static List<Command> in(String log) {
        List<Command> commands = new ArrayList<>();
        for (String line : log.lines().toList()) {
            String seen = IGNORED.matcher(line).replaceAll("");
            Matcher command = COMMAND.matcher(seen);
            Matcher old = OLD_COMMAND.matcher(seen);
            if (command.matches() && KNOWN.contains(command.group(1))) {
                commands.add(new Command(command.group(1), properties(command.group(2)), data(command.group(3))));
            } else if (old.find()) {
                commands.add(new Command(old.group(1), Map.of(), old.group(3)));
            }
        }
        return commands;
    }

    private static Map<String, String> properties(String text) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String property : text == null ? new String[0] : text.split(",", -1)) {
            String[] pair = property.split("=", 2);
            properties.put(pair[0], data(pair[1].replace("%3A", ":").replace("%2C", ",")));
        }
        return properties;
    }

    private static String data(String text) {
        return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    }
}
