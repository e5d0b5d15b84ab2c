package punchcard.systemtests.driver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/// Finds a hundred ports in a row that nobody uses, below those that the system gives to clients.
final class FreePorts {
  private static final int FIRST = 26_400;
  private static final int LAST = 32_000;
  private static final int IN_A_ROW = 100;

  private FreePorts() {}

  static int base() {
    return IntStream.iterate(FIRST, base -> base < LAST, base -> base + IN_A_ROW)
        .filter(FreePorts::areFree)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no free ports from " + FIRST + " to " + LAST));
  }

  static boolean areFree(int base) {
    return IntStream.range(base, base + IN_A_ROW).allMatch(FreePorts::isFree);
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
