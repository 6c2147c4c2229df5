package org.readout.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a long run is: a bar on a terminal, elsewhere a plain line now and then. */
interface Progress extends AutoCloseable {
  /** One more report is done, in whatever way. */
  void step();

  /**
   * So much of the input has been looked at.
   *
   * @param bytes of all that there is
   */
  void reached(long bytes);

  /** Prints a line beside the progress. */
  void say(String line);

  @Override
  void close();

  /**
   * Begins a run.
   *
   * @param total how many bytes there are to look at; 0 where that is not known
   * @param err where it is shown
   */
  static Progress of(long total, PrintWriter err) {
    // The launcher tells whether standard error is a terminal; Java cannot.
    return Boolean.getBoolean("readout.terminal")
        ? new Bar(total, err)
        : new Lines(total, err, System::nanoTime);
  }

  /** A bar with rate and time left. */
  final class Bar implements Progress {
    private static final int WIDTH = 100;

    private final PrintWriter err;
    private final ProgressBar bar;
    private final LongSupplier clock = System::nanoTime;
    private final long began = clock.getAsLong();
    private long done;

    Bar(long total, PrintWriter err) {
      this.err = err;
      bar =
          new ProgressBarBuilder()
              .setTaskName("reading")
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(500)
              .setUnit(" kB", 1000)
              .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
              .build();
    }

    @Override
    public void step() {
      done++;
      double seconds = Math.max(1, clock.getAsLong() - began) / 1e9;
      bar.setExtraMessage(String.format(Locale.ROOT, "%d reports, %.1f/s", done, done / seconds));
    }

    @Override
    public void reached(long bytes) {
      bar.stepTo(bytes);
    }

    @Override
    public void say(String line) {
      err.println("\r" + " ".repeat(WIDTH) + "\r" + line);
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /** A line every ten seconds, for logs. */
  final class Lines implements Progress {
    private static final long EVERY = 10_000_000_000L;

    private final long total;
    private final PrintWriter err;
    private final LongSupplier clock;
    private long began;
    private long last;
    private long done;
    private long reached;
    private long reachedAtFirst;

    /** The {@code clock} tells nanoseconds. */
    Lines(long total, PrintWriter err, LongSupplier clock) {
      this.total = total;
      this.err = err;
      this.clock = clock;
      last = clock.getAsLong();
    }

    @Override
    public void reached(long bytes) {
      reached = bytes;
    }

    @Override
    public void step() {
      done++;
      long now = clock.getAsLong();
      if (done == 1) {
        // What came before was loading.
        began = now;
        reachedAtFirst = reached;
      } else if (now - last >= EVERY && now > began) {
        last = now;
        double seconds = (now - began) / 1e9;
        say(
            String.format(
                Locale.ROOT,
                "readout: %d reports, %.1f a second%s",
                done,
                (done - 1) / seconds,
                total == 0 ? "" : sizes() + left(seconds)));
      }
    }

    private String sizes() {
      return String.format(Locale.ROOT, ", %d of %d kB", reached / 1000, total / 1000);
    }

    private String left(double seconds) {
      long looked = reached - reachedAtFirst;
      if (looked <= 0 || reached >= total) {
        return "";
      }
      long left = Math.round((total - reached) * seconds / looked);
      return ", " + (left >= 60 ? left / 60 + " min " + left % 60 + " s" : left + " s") + " left";
    }

    @Override
    public void say(String line) {
      err.println(line);
    }

    @Override
    public void close() {
      // Every line is out already.
    }
  }
}
