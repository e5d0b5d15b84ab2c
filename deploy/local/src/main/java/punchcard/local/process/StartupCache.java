package punchcard.local.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
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

  /// A cache that the process writes as it ends or when it is told to, which takes it some seconds.
  ///
  /// @param recording where it writes it
  /// @param file where it is used from, once it is whole
  record Recorded(StartupCaches caches, Path recording, String kind, Path file)
      implements StartupCache {
    @Override
    public List<String> flags() {
      return List.of("-XX:AOTCacheOutput=" + recording);
    }

    /// Has the process write it now; it stands still meanwhile, and goes on.
    ///
    /// @return whether it did: the first releases of JDK 25 can only as they end
    public boolean writtenBy(ProcessHandle process) throws IOException, InterruptedException {
      Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
      ProcessBuilder command =
          new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "AOT.end_recording");
      int exitCode =
          command.redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start().waitFor();
      return exitCode == 0 && Files.exists(recording);
    }

    /// Takes over what was written. Only from a process that was ready and was not killed.
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
