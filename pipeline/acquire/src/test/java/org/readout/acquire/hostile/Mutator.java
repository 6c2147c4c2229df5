package org.readout.acquire.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;

/** Makes broken and hostile inputs of good ones; the same seed gives the same inputs. */
final class Mutator {
  private static final int LONGEST = 300_000;

  private final Random random;
  private final List<byte[]> scraps;

  /**
   * @param scraps what is put in at random places, beside bytes
   */
  Mutator(long seed, List<String> scraps) {
    this.random = new Random(seed);
    this.scraps = scraps.stream().map(s -> s.getBytes(UTF_8)).toList();
  }

  byte[] one(List<byte[]> seeds) {
    byte[] bytes = oneOf(seeds);
    int changes = random.nextInt(6);
    for (int i = 0; i < changes; i++) {
      bytes = changed(bytes, seeds);
    }
    return bytes.length <= LONGEST ? bytes : java.util.Arrays.copyOf(bytes, LONGEST);
  }

  private byte[] oneOf(List<byte[]> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private byte[] changed(byte[] bytes, List<byte[]> seeds) {
    int from = random.nextInt(bytes.length + 1);
    int to = from + random.nextInt(Math.min(2000, bytes.length - from) + 1);
    return switch (random.nextInt(7)) {
      case 0 -> joined(bytes, 0, from, oneOf(scraps), bytes, from);
      case 1 -> joined(bytes, 0, from, new byte[0], bytes, to);
      case 2 -> joined(bytes, 0, to, new byte[0], bytes, from);
      case 3 -> joined(bytes, 0, from, repeated(oneOf(scraps)), bytes, from);
      case 4 -> {
        byte[] other = oneOf(seeds);
        yield joined(bytes, 0, from, new byte[0], other, random.nextInt(other.length + 1));
      }
      case 5 -> java.util.Arrays.copyOf(bytes, from);
      default -> flipped(bytes);
    };
  }

  private byte[] flipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    for (int i = 0; flipped.length > 0 && i <= random.nextInt(8); i++) {
      flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
    }
    return flipped;
  }

  private byte[] repeated(byte[] scrap) {
    int times = 1 + random.nextInt(random.nextInt(20) == 0 ? 5000 : 20);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < times && out.size() < LONGEST; i++) {
      out.writeBytes(scrap);
    }
    return out.toByteArray();
  }

  private static byte[] joined(byte[] a, int from, int to, byte[] middle, byte[] b, int rest) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(a, from, to - from);
    out.writeBytes(middle);
    out.write(b, rest, b.length - rest);
    return out.toByteArray();
  }
}
