package punchcard.local.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// The folder of AOT caches: classes loaded and linked once, so that a program starts in half the
/// time (JEP 483, JEP 514).
///
/// A cache fits one JDK, one set of flags and one set of jars, and a virtual machine complains
/// when given another: so its name has a digest of these, and whatever changes makes a new one.
public final class StartupCaches {
  private static final String RECORDING = "recording-";

  private final Path folder;

  public StartupCaches(Path folder) {
    this.folder = folder;
  }

  /// Throws away what killed processes left half written. Only while none is running.
  public void discardUnfinished() throws IOException {
    Files.createDirectories(folder);
    for (Path file : filesLike(RECORDING + ".*")) Files.delete(file);
  }

  /// The cache for a process that is about to start.
  ///
  /// @param kind what the program is; a new cache replaces the older ones of its kind
  /// @param process the process: two of one kind record apart
  public StartupCache of(String kind, String process, JavaProgram program) throws IOException {
    Path file = folder.resolve(kind + "-" + fingerprint(program) + ".aot");
    if (Files.exists(file)) return new StartupCache.Used(file);
    return new StartupCache.Recorded(
        this, folder.resolve(RECORDING + process + ".aot"), kind, file);
  }

  /// A move, so that the cache is there whole or not at all.
  void keep(Path recording, String kind, Path file) throws IOException {
    if (!Files.exists(recording)) return;
    List<Path> older = filesLike(kind + "-[0-9a-f]{16}\\.aot");
    Files.move(recording, file, ATOMIC_MOVE);
    for (Path one : older) if (!one.equals(file)) Files.delete(one);
  }

  private List<Path> filesLike(String pattern) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().matches(pattern)).toList();
    }
  }

  static String fingerprint(JavaProgram program) throws IOException {
    MessageDigest digest = sha256();
    digest.update(System.getProperty("java.vm.version").getBytes(UTF_8));
    digest.update(String.join("\n", program.flags()).getBytes(UTF_8));
    for (Path jar : program.jars()) digest.update(stamp(jar).getBytes(UTF_8));
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static String stamp(Path jar) throws IOException {
    return "\n" + jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
