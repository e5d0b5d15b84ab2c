package punchcard.local;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Does the same to several things at once, each in a thread of its own.
final class SideBySide {
  private SideBySide() {}

  /// Returns when it is done to all.
  static <T> void each(Collection<T> things, Consumer<T> action) {
    var all =
        things.stream()
            .map(
                t -> CompletableFuture.runAsync(() -> action.accept(t), Thread::startVirtualThread))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(all).join();
  }
}
