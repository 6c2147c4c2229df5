package org.readout.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.readout.acquire.Acquired;
import org.readout.acquire.Acquisition;

/**
 * Takes the articles out of a folder of gzip'd pages, by turns with our extractor and with
 * readability4j, and prints as Markdown how many pages a CPU-second each reads.
 *
 * <p>Ours gives text, title, byline, dates, language, credits and links; readability4j text, title
 * and byline.
 */
public final class PageSpeed {
  private static final String ADDRESS = "https://lake.example/news";
  private static final int WARM_PASSES = 2;
  private static final int PASSES = 3;

  private PageSpeed() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 1 || arguments.length > 2) {
      System.err.println("usage: PageSpeed FOLDER [MOST PAGES]");
      System.exit(2);
    }
    long most = arguments.length == 2 ? Long.parseLong(arguments[1]) : Long.MAX_VALUE;
    List<byte[]> pages = pages(Path.of(arguments[0]), most);
    Acquisition acquisition = new Acquisition();
    ToLongFunction<byte[]> ours =
        page ->
            acquisition.page(page, Optional.of(ADDRESS), Optional.empty(), Optional.empty())
                    instanceof Acquired.Taken taken
                ? taken.report().text().length()
                : 0;
    ToLongFunction<byte[]> readability4j =
        page -> {
          String html = new String(page, StandardCharsets.UTF_8);
          String text = new Readability4J(ADDRESS, html).parse().getTextContent();
          return text == null ? 0 : text.length();
        };
    long oursCost = 0;
    long readabilityCost = 0;
    long characters = 0;
    for (int pass = 0; pass < WARM_PASSES + PASSES; pass++) {
      long began = Cost.cpu();
      characters += read(pages, ours);
      long between = Cost.cpu();
      characters += read(pages, readability4j);
      long ended = Cost.cpu();
      if (pass >= WARM_PASSES) {
        oursCost += between - began;
        readabilityCost += ended - between;
      }
    }
    if (characters == 0) {
      throw new IllegalStateException("nothing was read");
    }
    long bytes = pages.stream().mapToLong(p -> p.length).sum();
    System.out.printf(
        Locale.ROOT,
        "%d pages of %d kB on average, %d passes by turns after %d to warm up; CPU time of the whole"
            + " process:%n%n| extractor | pages a CPU-second |%n|---|---|%n",
        pages.size(),
        bytes / pages.size() / 1000,
        PASSES,
        WARM_PASSES);
    print("ours", pages.size(), oursCost);
    print("readability4j 1.0.8", pages.size(), readabilityCost);
  }

  private static void print(String name, int pages, long nanoseconds) {
    System.out.printf(
        Locale.ROOT, "| %s | %.0f |%n", name, (double) pages * PASSES * 1e9 / nanoseconds);
  }

  private static long read(List<byte[]> pages, ToLongFunction<byte[]> extractor) {
    return pages.stream().mapToLong(extractor).sum();
  }

  private static List<byte[]> pages(Path folder, long most) throws IOException {
    List<byte[]> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().limit(most).toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          pages.add(in.readAllBytes());
        }
      }
    }
    return pages;
  }
}
