package org.readout.flink;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.ArrayResultIterator;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.jspecify.annotations.Nullable;
import org.readout.acquire.archive.Archive;

/**
 * Hands out what is in one file, in its order. {@link Archive} tells what it finds and Flink asks
 * for more: a thread of its own stands between them, and is never more than two batches ahead.
 */
final class ReportFileReader implements BulkFormat.Reader<Dispatch> {
  private static final int BATCH = 32;
  private static final int BATCH_BYTES = 1_000_000;

  private final InputStream in;
  private final BlockingQueue<Batch> batches = new SynchronousQueue<>();
  private final Thread thread;
  private long handedOut;
  private boolean ended;

  /**
   * @param in the file, which this reader closes
   * @param order what the order of everything in it begins with
   * @param skipped how many things at its beginning are not wanted
   * @param largest most bytes of one thing
   */
  ReportFileReader(InputStream in, String file, String order, long skipped, int largest) {
    this.in = in;
    this.handedOut = skipped;
    Found found = new Found(order, skipped);
    this.thread = new Thread(() -> find(file, largest, found), "readout " + file);
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * The last one is empty, and carries why the file could not be read to its end, if it was not.
   */
  private record Batch(List<Dispatch> dispatches, boolean last, Optional<Throwable> failure) {}

  private void find(String file, int largest, Found found) {
    try {
      Optional<Throwable> failure = Optional.empty();
      try {
        new Archive(largest, bytes -> {}).find(file, in, found);
        found.flush();
      } catch (InterruptedIOException closed) {
        return;
      } catch (IOException | RuntimeException e) {
        failure = Optional.of(e);
      }
      batches.put(new Batch(List.of(), true, failure));
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** Gathers what is found into batches, and waits until each is taken. */
  private final class Found implements Archive.Finder {
    private final String order;
    private final long skipped;
    private List<Dispatch> gathered = new ArrayList<>();
    private int size;
    private long count;

    Found(String order, long skipped) {
      this.order = order;
      this.skipped = skipped;
    }

    @Override
    public void line(String name, String json, long number) throws IOException {
      add(Dispatch.line(name, place(), number, json));
    }

    @Override
    public void file(String name, byte[] bytes) throws IOException {
      add(Dispatch.file(name, place(), bytes));
    }

    @Override
    public void page(
        String name, String address, byte[] bytes, Optional<String> charset, Instant fetched)
        throws IOException {
      add(Dispatch.page(name, place(), address, bytes, charset.orElse(""), fetched.toEpochMilli()));
    }

    @Override
    public void mail(String name, byte[] bytes) throws IOException {
      add(Dispatch.mail(name, place(), bytes));
    }

    @Override
    public void problem(String name, String reason) throws IOException {
      add(Dispatch.problem(name, place(), reason));
    }

    private String place() {
      return String.format(Locale.ROOT, "%s %012d", order, count);
    }

    private void add(Dispatch dispatch) throws IOException {
      if (count++ < skipped) {
        return;
      }
      gathered.add(dispatch);
      size += dispatch.size();
      if (gathered.size() >= BATCH || size >= BATCH_BYTES) {
        flush();
      }
    }

    void flush() throws IOException {
      if (gathered.isEmpty()) {
        return;
      }
      try {
        batches.put(new Batch(gathered, false, Optional.empty()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("closed while reading");
      }
      gathered = new ArrayList<>();
      size = 0;
    }
  }

  @Override
  public BulkFormat.@Nullable RecordIterator<Dispatch> readBatch() throws IOException {
    if (ended) {
      return null;
    }
    Batch batch;
    try {
      batch = batches.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while reading");
    }
    if (batch.last()) {
      ended = true;
      if (batch.failure().isPresent()) {
        throw new IOException("cannot be read to its end", batch.failure().get());
      }
      return null;
    }
    ArrayResultIterator<Dispatch> records = new ArrayResultIterator<>();
    Dispatch[] dispatches = batch.dispatches().toArray(Dispatch[]::new);
    records.set(dispatches, dispatches.length, CheckpointedPosition.NO_OFFSET, handedOut);
    handedOut += dispatches.length;
    return records;
  }

  @Override
  public void close() throws IOException {
    thread.interrupt();
    in.close();
  }
}
