package org.readout.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.acquire.Acquisition;
import org.readout.acquire.Courier;
import org.readout.acquire.feed.Opml;
import org.readout.acquire.web.Fetcher;
import org.readout.ledger.Ledger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "watch",
    description =
        "Looks at feeds again and again, and takes what is new in them into the ledger, until Ctrl-C.",
    footer = {
      "",
      "Examples: readout watch feeds.opml --every 15m",
      "          readout watch https://lake.example/feed --once",
      "          readout watch --list > feeds.opml"
    },
    mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
  private static final Pattern EVERY = Pattern.compile("(\\d{1,5})([smhd])");

  @Mixin private LedgerOption ledgers = new LedgerOption();

  @Mixin private WebOption web = new WebOption();

  @Parameters(
      arity = "0..*",
      paramLabel = "FEEDS",
      description = "OPML files and addresses of feeds (default: those watched before)")
  private List<String> named = List.of();

  @Option(
      names = "--every",
      paramLabel = "TIME",
      defaultValue = "15m",
      description = "how often: 30s, 15m, 2h, 1d (default: ${DEFAULT-VALUE})")
  private String every = "15m";

  @Option(names = "--once", description = "looks once, and ends")
  private boolean once;

  @Option(names = "--list", description = "writes the feeds watched so far as OPML, and ends")
  private boolean list;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Stopping stopping = new Stopping();
  private final CountDownLatch ended = new CountDownLatch(1);

  @Override
  public Integer call() throws IOException {
    Duration pause = pause();
    if (list) {
      return writeList();
    }
    List<Opml.Subscription> feeds = feeds();
    Thread hook = new Thread(this::stop, "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try (Ledger ledger = ledgers.open();
        Progress progress = new Progress.Lines(0, spec.commandLine().getErr(), System::nanoTime)) {
      List<Opml.Subscription> watched = feeds.isEmpty() ? before(ledger) : feeds;
      return watch(ledger, watched, pause, progress);
    } finally {
      ended.countDown();
      if (!stopping.isAsked()) {
        Runtime.getRuntime().removeShutdownHook(hook);
      }
    }
  }

  /** On Ctrl-C: lets the report at hand into the ledger, and no other. */
  private void stop() {
    stopping.ask();
    spec.commandLine().getErr().println("readout: stopping");
    try {
      if (!ended.await(20, TimeUnit.SECONDS)) {
        spec.commandLine().getErr().println("readout: broke off; the next run goes on from here");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int watch(
      Ledger ledger, List<Opml.Subscription> feeds, Duration pause, Progress progress) {
    PrintWriter out = spec.commandLine().getOut();
    Fetcher fetcher = web.fetcher();
    while (true) {
      Watch.Round round;
      try (Intake intake = Intake.into(ledger, progress)) {
        Watch watch =
            new Watch(
                fetcher,
                new Courier(new Acquisition(), fetcher, bytes -> {}),
                ledger,
                intake,
                Clock.systemUTC(),
                progress,
                stopping);
        round = watch.look(feeds);
        out.println(
            round.entries()
                + (round.entries() == 1 ? " new entry" : " new entries")
                + " in "
                + feeds.size()
                + (feeds.size() == 1 ? " feed" : " feeds")
                + (round.failed() > 0 ? " (" + round.failed() + " failed)" : "")
                + ": "
                + intake.account());
        out.flush();
      }
      if (once || stopping.isAsked()) {
        return round.failed() > 0 && once ? Exit.PROBLEMS : Exit.OK;
      }
      stopping.pass(pause);
      if (stopping.isAsked()) {
        return Exit.OK;
      }
    }
  }

  private Duration pause() {
    Matcher m = EVERY.matcher(every);
    if (!m.matches() || Long.parseLong(m.group(1)) == 0) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "How often is " + every + "? Say 30s, 15m, 2h or 1d.");
    }
    long number = Long.parseLong(m.group(1));
    return switch (m.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  private List<Opml.Subscription> feeds() throws IOException {
    List<Opml.Subscription> feeds = new ArrayList<>();
    for (String name : named) {
      if (Courier.isAddress(name)) {
        feeds.add(new Opml.Subscription(name, name));
        continue;
      }
      List<Opml.Subscription> listed =
          Opml.read(Files.readString(Path.of(name), StandardCharsets.UTF_8));
      if (listed.isEmpty()) {
        throw new IOException(name + ": is no list of feeds (OPML)");
      }
      feeds.addAll(listed);
    }
    return feeds;
  }

  private List<Opml.Subscription> before(Ledger ledger) {
    List<Opml.Subscription> before = subscriptions(ledger);
    if (before.isEmpty()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Which feeds? Give an OPML file or addresses of feeds.");
    }
    return before;
  }

  private static List<Opml.Subscription> subscriptions(Ledger ledger) {
    return ledger.feeds().all().stream()
        .map(l -> new Opml.Subscription(l.title().isEmpty() ? l.address() : l.title(), l.address()))
        .toList();
  }

  private int writeList() throws IOException {
    try (Ledger ledger = ledgers.openExisting()) {
      spec.commandLine().getOut().print(Opml.write(subscriptions(ledger)));
      spec.commandLine().getOut().flush();
      return Exit.OK;
    }
  }
}
