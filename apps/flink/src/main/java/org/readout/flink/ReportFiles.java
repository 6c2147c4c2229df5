package org.readout.flink;

import java.io.IOException;
import java.util.Locale;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.core.fs.FSDataInputStream;
import org.readout.acquire.Acquisition;

/**
 * Every kind of file that {@code readout ingest} takes, as Flink reads files: lines, WARC, zip,
 * single texts and pages. A file is read by one task, from its beginning; what a checkpoint already
 * holds of it is skipped.
 */
final class ReportFiles implements BulkFormat<Dispatch, FileSourceSplit> {
  private static final long serialVersionUID = 1L;

  private final boolean latestFileWins;

  /**
   * @param latestFileWins of two editions of a report, whether the one in the file that was changed
   *     last is the later one; else, as for {@code readout ingest}, the one in the file with the
   *     greater name
   */
  ReportFiles(boolean latestFileWins) {
    this.latestFileWins = latestFileWins;
  }

  @Override
  public Reader<Dispatch> createReader(Configuration config, FileSourceSplit split)
      throws IOException {
    return reader(split, 0);
  }

  @Override
  public Reader<Dispatch> restoreReader(Configuration config, FileSourceSplit split)
      throws IOException {
    return reader(
        split,
        split.getReaderPosition().map(CheckpointedPosition::getRecordsAfterOffset).orElse(0L));
  }

  private Reader<Dispatch> reader(FileSourceSplit split, long skipped) throws IOException {
    // The reader closes it.
    FSDataInputStream in = split.path().getFileSystem().open(split.path());
    String order =
        (latestFileWins ? String.format(Locale.ROOT, "%015d ", split.fileModificationTime()) : "")
            + split.path().getPath();
    return new ReportFileReader(in, split.path().getPath(), order, skipped, Acquisition.LARGEST);
  }

  @Override
  public boolean isSplittable() {
    return false;
  }

  @Override
  public TypeInformation<Dispatch> getProducedType() {
    return TypeInformation.of(Dispatch.class);
  }
}
