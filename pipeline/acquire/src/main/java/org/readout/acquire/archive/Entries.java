package org.readout.acquire.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a zip file, one after the other. The library tells some damages by a plain {@link
 * IOException} ("Push back buffer is full"); here every one is a {@link ZipException}.
 */
final class Entries extends ZipInputStream {
  Entries(InputStream packed) {
    super(packed);
  }

  @Override
  public @Nullable ZipEntry getNextEntry() throws IOException {
    try {
      return super.getNextEntry();
    } catch (EOFException | ZipException e) {
      throw e;
    } catch (IOException e) {
      throw damage(e);
    }
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    try {
      return super.read(into, from, most);
    } catch (EOFException | ZipException e) {
      throw e;
    } catch (IOException e) {
      throw damage(e);
    }
  }

  private static ZipException damage(IOException e) {
    ZipException damage = new ZipException(e.getMessage());
    damage.initCause(e);
    return damage;
  }
}
