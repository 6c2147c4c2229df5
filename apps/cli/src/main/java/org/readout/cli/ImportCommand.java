package org.readout.cli;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.readout.exchange.imports.EventData;
import org.readout.exchange.imports.Imported;
import org.readout.ledger.Ledger;
import org.readout.ledger.Posting;
import org.readout.vocabulary.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "import",
    description = {
      "Takes event data that others made into a ledger: each line is a report without text.",
      "Give it a ledger of its own, so that its events are not taken for reports of yours."
    },
    footer = {
      "",
      "Example: readout import icews events.2023.tab --ledger icews.db",
      "         readout agree --ledger ledger.db --with icews.db"
    },
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  private static final int BATCH = 500;

  /** Of more bad lines than these, only the number is told. */
  private static final int NAMED = 20;

  @Mixin private LedgerOption ledgers = new LedgerOption();

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description = "icews, polecat or gdelt (2.0 events)")
  private EventData.Source source = EventData.Source.ICEWS;

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "tab-separated values; also .gz, .zip, or - for standard input")
  private Path file = Path.of("-");

  @Spec private CommandSpec spec = CommandSpec.create();

  private long taken;
  private long unchanged;
  private long refused;

  @Override
  public Integer call() throws IOException {
    try (InputStream in = opened();
        Ledger ledger = ledgers.open();
        Stream<Imported> lines = EventData.read(source, in)) {
      List<Reading> batch = new ArrayList<>();
      for (Iterator<Imported> all = lines.iterator(); all.hasNext(); ) {
        Imported line = all.next();
        if (line instanceof Imported.Taken one) {
          batch.add(one.reading());
        } else if (line instanceof Imported.Refused bad) {
          refuse(bad);
        }
        if (batch.size() == BATCH) {
          post(ledger, batch);
        }
      }
      post(ledger, batch);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        taken + " events taken, " + unchanged + " held already, " + refused + " lines refused");
    out.flush();
    return refused == 0 ? Exit.OK : Exit.PROBLEMS;
  }

  private InputStream opened() throws IOException {
    String name = String.valueOf(file.getFileName());
    if (name.equals("-")) {
      return System.in;
    }
    if (!Files.isRegularFile(file)) {
      throw new FileNotFoundException(file + ": there is no such file");
    }
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    if (name.endsWith(".zip")) {
      ZipInputStream zip = new ZipInputStream(in);
      if (zip.getNextEntry() == null) {
        throw new IOException(file + ": is no zip file, or an empty one");
      }
      return zip;
    }
    try {
      return name.endsWith(".gz") ? new GZIPInputStream(in) : in;
    } catch (ZipException e) {
      throw new IOException(file + ": is no gzip file, or a broken one", e);
    }
  }

  private void refuse(Imported.Refused line) {
    refused++;
    PrintWriter err = spec.commandLine().getErr();
    if (refused <= NAMED) {
      err.println("readout: " + file + ":" + line.line() + ": " + line.reason());
    } else if (refused == NAMED + 1) {
      err.println("readout: further lines that are refused are only counted");
    }
  }

  private void post(Ledger ledger, List<Reading> batch) {
    for (Posting posting : ledger.postAll(batch)) {
      if (posting.outcome() == Posting.Outcome.UNCHANGED) {
        unchanged++;
      } else {
        taken++;
      }
    }
    batch.clear();
  }
}
