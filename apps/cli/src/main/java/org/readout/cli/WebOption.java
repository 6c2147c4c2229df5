package org.readout.cli;

import org.readout.acquire.web.FetchRules;
import org.readout.acquire.web.Fetcher;
import picocli.CommandLine.Option;

/** How a command that takes addresses asks the web. */
final class WebOption {
  @Option(
      names = "--allow-private",
      description = "also asks addresses inside the network (loopback, private ranges)")
  private boolean allowPrivate;

  Fetcher fetcher() {
    return new Fetcher(allowPrivate ? FetchRules.STANDARD.allowingPrivate() : FetchRules.STANDARD);
  }
}
