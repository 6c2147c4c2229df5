package org.readout.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Writes a manual page in man(7)'s language for every command, from the same descriptions as its
 * help.
 */
final class ManPages {
  private ManPages() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    CommandSpec all = Main.commandLine().getCommandSpec();
    List<CommandSpec> commands = new ArrayList<>(List.of(all));
    all.subcommands().values().stream().map(CommandLine::getCommandSpec).forEach(commands::add);
    for (CommandSpec command : commands) {
      Files.writeString(
          folder.resolve(file(command) + ".1"), page(command), StandardCharsets.UTF_8);
    }
  }

  private static String file(CommandSpec command) {
    return command.qualifiedName("-");
  }

  static String page(CommandSpec command) {
    StringBuilder page = new StringBuilder();
    String version = command.root().version()[0];
    page.append(
        ".TH \""
            + file(command).toUpperCase(java.util.Locale.ROOT)
            + "\" 1 \"\" \""
            + version
            + "\" \"Readout\"\n");
    page.append(".SH NAME\n" + text(file(command)) + " \\- " + text(first(command)) + "\n");
    page.append(".SH SYNOPSIS\n.B " + text(command.qualifiedName()) + "\n");
    page.append(text(synopsis(command)) + "\n");
    page.append(".SH DESCRIPTION\n");
    for (String line : command.usageMessage().description()) {
      page.append(text(line) + "\n");
    }
    if (!command.positionalParameters().isEmpty()) {
      page.append(".SH ARGUMENTS\n");
      command.positionalParameters().forEach(p -> argument(page, p.paramLabel(), p));
    }
    if (!command.options().isEmpty()) {
      page.append(".SH OPTIONS\n");
      command.options().forEach(o -> argument(page, names(o), o));
    }
    if (!command.subcommands().isEmpty()) {
      page.append(".SH COMMANDS\n");
      command
          .subcommands()
          .forEach(
              (name, sub) ->
                  page.append(
                      ".TP\n.B " + text(name) + "\n" + text(first(sub.getCommandSpec())) + "\n"));
    }
    footer(page, command);
    page.append(".SH SEE ALSO\n" + seeAlso(command) + "\n");
    return page.toString();
  }

  private static String first(CommandSpec command) {
    return Stream.of(command.usageMessage().description()).findFirst().orElse("");
  }

  private static String synopsis(CommandSpec command) {
    String options = command.options().isEmpty() ? "" : "[OPTION]... ";
    String rest =
        command.subcommands().isEmpty()
            ? command.positionalParameters().stream()
                .map(PositionalParamSpec::paramLabel)
                .collect(Collectors.joining(" "))
            : "COMMAND";
    return (options + rest).strip();
  }

  private static String names(OptionSpec option) {
    String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
    return String.join(", ", option.names()) + label;
  }

  private static void argument(StringBuilder page, String name, ArgSpec argument) {
    if (!argument.hidden()) {
      page.append(".TP\n.B " + text(name) + "\n");
      page.append(text(String.join(" ", argument.description())) + "\n");
    }
  }

  /** Lines stand as they are: they hold examples. */
  private static void footer(StringBuilder page, CommandSpec command) {
    List<String> lines =
        Stream.of(command.usageMessage().footer()).dropWhile(String::isBlank).toList();
    if (!lines.isEmpty()) {
      page.append(".SH EXAMPLES AND NOTES\n.nf\n");
      lines.forEach(line -> page.append(text(line) + "\n"));
      page.append(".fi\n");
    }
  }

  private static String seeAlso(CommandSpec command) {
    CommandSpec root = command.root();
    return (command == root
            ? root.subcommands().keySet().stream().map(n -> "readout-" + n)
            : Stream.of("readout"))
        .map(n -> "\\fB" + text(n) + "\\fR(1)")
        .collect(Collectors.joining(",\n"));
  }

  /** Backslashes, and dots and quotes that begin a line, mean something to the language. */
  private static String text(String line) {
    String escaped = line.replace("\\", "\\e").replace("-", "\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
