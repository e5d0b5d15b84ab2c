package punchcard.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What becomes of the AOT cache of one process, from its start to its end.
public sealed interface StartupCache {

  /// What the virtual machine is told.
  List<String> flags();

  /// No cache, and none is made.
  record Absent() implements StartupCache {
    @Override
    public List<String> flags() {
      return List.of();
    }
  }

  /// A cache that is there.
  record Used(Path file) implements StartupCache {
    @Override
    public List<String> flags() {
      return List.of("-XX:AOTCache=" + file, "-Xlog:aot*=error");
    }
  }

  /// A cache that the process writes as it ends, which takes it some seconds.
  ///
  /// @param recording where it writes it
  /// @param file where it is used from, once it is whole
  record Recorded(StartupCaches caches, Path recording, String kind, Path file)
      implements StartupCache {
    @Override
    public List<String> flags() {
      return List.of("-XX:AOTCacheOutput=" + recording);
    }

    /// Takes over what was written. Only from a process that was ready and ended by itself.
    public void keep() throws IOException {
      caches.keep(recording, kind, file);
    }

    /// Throws away what was written.
    public void discard() throws IOException {
      Files.deleteIfExists(recording);
      Files.deleteIfExists(Path.of(recording + ".config"));
    }
  }
}
