package org.readout.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.readout.acquire.Acquisition;
import org.readout.acquire.Courier;
import org.readout.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "ingest",
    description =
        "Takes reports into the ledger. One that it holds is skipped; an interrupted run goes on.",
    footer = {
      "",
      "Example: readout ingest stories/ reports.jsonl.gz crawl.warc.gz press.mbox https://lake.example/feed"
    },
    mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
  @Mixin private LedgerOption ledgers = new LedgerOption();

  @Mixin private WebOption web = new WebOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description =
          "addresses of pages or feeds; files of text, Markdown or HTML; folders; .zip, .warc, .jsonl (also .gz); .eml, .mbox")
  private List<String> sources = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    // Looked through before the ledger is touched: a file that is not there begins none.
    long size = Courier.size(sources);
    try (Ledger ledger = ledgers.open()) {
      Intake intake = run(ledger, size);
      spec.commandLine().getOut().println(intake.account() + "; the ledger is " + ledgers.file());
      return intake.hasProblems() ? Exit.PROBLEMS : Exit.OK;
    }
  }

  private Intake run(Ledger ledger, long size) throws IOException {
    try (Progress progress = Progress.of(size, spec.commandLine().getErr());
        Intake intake = Intake.into(ledger, progress)) {
      Courier courier = new Courier(new Acquisition(), web.fetcher(), progress::reached);
      for (String source : sources) {
        courier.bring(source, intake);
      }
      intake.finish();
      return intake;
    }
  }
}
