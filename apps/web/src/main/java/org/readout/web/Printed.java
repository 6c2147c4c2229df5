package org.readout.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Pages as they were printed, by their tag, which changes when the ledger does: a page that many
 * look at is made once. Whoever asks while it is being made waits for it.
 */
final class Printed {
  private static final int MOST = 200;

  private final Map<String, CompletableFuture<byte[]>> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<byte[]>> eldest) {
          return size() > MOST;
        }
      };

  byte[] page(String tag, Supplier<byte[]> printing) {
    CompletableFuture<byte[]> page = new CompletableFuture<>();
    CompletableFuture<byte[]> before;
    synchronized (pages) {
      before = pages.putIfAbsent(tag, page);
    }
    if (before != null) {
      return awaited(before);
    }
    try {
      page.complete(printing.get());
    } catch (RuntimeException e) {
      synchronized (pages) {
        pages.remove(tag);
      }
      page.completeExceptionally(e);
    }
    return awaited(page);
  }

  private static byte[] awaited(CompletableFuture<byte[]> page) {
    try {
      return page.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
