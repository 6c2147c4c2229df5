package org.readout.flink;

import java.util.Locale;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.functions.sink.filesystem.BucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.SimpleVersionedStringSerializer;

/**
 * Which folder an entry goes to: {@code edition-001/2025-06}. Sorted by name, the folders have the
 * later editions last.
 */
final class Shelves implements BucketAssigner<Entry, String> {
  private static final long serialVersionUID = 1L;

  @Override
  public String getBucketId(Entry entry, Context context) {
    return String.format(Locale.ROOT, "edition-%03d/%s", entry.edition(), entry.shelf());
  }

  @Override
  public SimpleVersionedSerializer<String> getSerializer() {
    return SimpleVersionedStringSerializer.INSTANCE;
  }
}
