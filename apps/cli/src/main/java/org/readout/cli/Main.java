package org.readout.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./readout}. */
@Command(
    name = "readout",
    description =
        "Reads reports and official readouts of diplomacy and conflict into an evidence-backed"
            + " ledger.",
    subcommands = {
      ReadCommand.class,
      ReportCommand.class,
      ExplainCommand.class,
      AnnotateCommand.class,
      DemoCommand.class,
      IngestCommand.class,
      WatchCommand.class,
      PostCommand.class,
      ShowCommand.class,
      SearchCommand.class,
      CompareCommand.class,
      AmendCommand.class,
      RereadCommand.class,
      CoverageCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      AgreeCommand.class,
      ServeCommand.class,
      ClusterCommand.class,
      EvaluateCommand.class,
      CompletionCommand.class,
      VersionCommand.class
    },
    footer = {
      "",
      "Example: readout read story.txt",
      "",
      "Exit codes: 0 done; 1 some input had a problem, the rest was done; 2 the command line was"
          + " not understood;",
      "            3 a file or the ledger could not be read or written."
    },
    mixinStandardHelpOptions = true,
    version = "readout 0.1.0")
public final class Main implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setOut(
            new PrintWriter(
                new java.io.OutputStreamWriter(
                    new java.io.FileOutputStream(java.io.FileDescriptor.out),
                    StandardCharsets.UTF_8),
                true))
        .setErr(
            new PrintWriter(
                new java.io.OutputStreamWriter(
                    new java.io.FileOutputStream(java.io.FileDescriptor.err),
                    StandardCharsets.UTF_8),
                true))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::explain);
  }

  /**
   * One clear line for what could not be read or written; what else goes wrong is a bug, and shows
   * itself.
   */
  private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof java.io.IOException
        || e instanceof java.io.UncheckedIOException
        || e instanceof org.readout.ledger.LedgerException) {
      command.getErr().println("readout: " + Inputs.reason(e));
      return Exit.INPUT_OUTPUT;
    }
    throw e;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
