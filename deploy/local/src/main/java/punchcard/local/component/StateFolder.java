package punchcard.local.component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import punchcard.local.process.LogFile;
import punchcard.local.process.PidFile;

/// The one folder in which a stack keeps everything: data, logs, caches, and who is running.
public record StateFolder(Path path) {

  /// Held by the launcher as long as it lives; by it one knows a folder as a stack's state.
  public Path lock() {
    return path.resolve("launcher.lock");
  }

  /// The launcher's own process.
  public PidFile launcher() {
    return new PidFile(path.resolve("launcher.pid"));
  }

  /// Where the processes of the components are remembered.
  public Path processes() {
    return path.resolve("processes");
  }

  public PidFile process(Instance instance) {
    return new PidFile(processes().resolve(instance.name()));
  }

  public Path logs() {
    return path.resolve("logs");
  }

  public LogFile log(Instance instance) {
    return new LogFile(logs().resolve(instance.name() + ".log"));
  }

  /// The AOT caches.
  public Path caches() {
    return path.resolve("aot");
  }

  /// An instance's own data; made if it is not there.
  Path data(Instance instance) throws IOException {
    return Files.createDirectories(path.resolve("data").resolve(instance.name()));
  }

  /// Temporary files: native libraries unpack themselves there.
  public Path temporary() {
    return path.resolve("tmp");
  }

  /// An instance's own temporary files; made if it is not there.
  Path temporary(Instance instance) throws IOException {
    return Files.createDirectories(temporary().resolve(instance.name()));
  }

  /// The secret of this stack's onboarding, made once: member ids derive from it.
  String secret() throws IOException {
    Path file = path.resolve("secret");
    if (!Files.exists(file)) {
      byte[] bytes = new byte[32];
      new SecureRandom().nextBytes(bytes);
      Files.writeString(file, HexFormat.of().formatHex(bytes));
    }
    return Files.readString(file);
  }
}
