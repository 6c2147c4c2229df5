package org.readout.acquire.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Tells addresses that lead inside a network, or nowhere, from public ones. */
final class InwardAddresses {
  private InwardAddresses() {}

  static boolean isInward(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    byte[] b = address.getAddress();
    return address instanceof Inet6Address ? isInward6(b) : isInward4(b);
  }

  private static boolean isInward4(byte[] b) {
    int first = b[0] & 0xFF;
    int second = b[1] & 0xFF;
    int third = b[2] & 0xFF;
    return first == 0
        || first == 10
        || first == 127
        || first >= 224
        || (first == 100 && second >= 64 && second <= 127)
        || (first == 169 && second == 254)
        || (first == 172 && second >= 16 && second <= 31)
        || (first == 192 && second == 168)
        || (first == 192 && second == 0 && (third == 0 || third == 2))
        || (first == 198 && (second == 18 || second == 19))
        || (first == 198 && second == 51 && third == 100)
        || (first == 203 && second == 0 && third == 113);
  }

  /**
   * Unique local, documentation and discard ranges, and whatever carries an inward IPv4 address.
   */
  private static boolean isInward6(byte[] b) {
    boolean uniqueLocal = (b[0] & 0xFE) == 0xFC;
    boolean documentation = begins(b, 0x20, 0x01, 0x0D, 0xB8);
    boolean discard = begins(b, 0x01, 0x00, 0, 0, 0, 0, 0, 0);
    boolean teredo = begins(b, 0x20, 0x01, 0, 0);
    boolean translated = begins(b, 0x00, 0x64, 0xFF, 0x9B);
    boolean mapped = begins(b, 0, 0, 0, 0, 0, 0, 0, 0);
    boolean sixToFour = begins(b, 0x20, 0x02);
    return uniqueLocal
        || documentation
        || discard
        || teredo
        || ((translated || mapped) && isInward(Arrays.copyOfRange(b, 12, 16)))
        || (sixToFour && isInward(Arrays.copyOfRange(b, 2, 6)));
  }

  private static boolean begins(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInward(byte[] four) {
    try {
      return isInward(InetAddress.getByAddress(four));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
