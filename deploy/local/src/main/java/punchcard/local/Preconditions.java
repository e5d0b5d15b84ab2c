package punchcard.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Locale;
import punchcard.local.component.Component;
import punchcard.local.component.StateFolder;

/// What has to be so before anything is started; said in a sentence if it is not.
final class Preconditions {
  static final long NEEDED_BYTES = 2L << 30;

  private Preconditions() {}

  static void enoughSpace(StateFolder state) throws IOException {
    enoughSpace(state, Files.getFileStore(state.path()).getUsableSpace());
  }

  static void enoughSpace(StateFolder state, long freeBytes) {
    if (freeBytes >= NEEDED_BYTES) return;
    double free = freeBytes / (double) (1L << 30);
    throw new StackFailure(
        String.format(
            Locale.ROOT,
            "The disk is full: %.1f GB are free for %s, Punchcard needs 2 GB to start.",
            free,
            state.path()));
  }

  static void freePorts(Component component) {
    for (int port : component.ports()) {
      if (isFree(port)) continue;
      throw new StackFailure(
          "Port %d, which %s needs, is taken: stop what uses it, or choose others by --port-base."
              .formatted(port, component.instance()));
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
