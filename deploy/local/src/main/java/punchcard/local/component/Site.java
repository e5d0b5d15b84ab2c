package punchcard.local.component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where a stack runs: from which built project, on which state, at which ports.
///
/// @param home the project's root folder
public record Site(Path home, StateFolder state, Ports ports) {
  /// Of each topic whose records have members' keys. A broker that comes back opens all of them
  /// before it answers for any, and a transaction marks each that it has touched: one machine has
  /// no use for more.
  public static final int PARTITIONS = 4;

  /// What this module's build made: the registry, and the class path of the broker.
  Path target() {
    return home.resolve("deploy/local/target");
  }

  /// The class path that a module's build wrote: its jar and all that it needs.
  String classPath(String module, String artifact) throws IOException {
    Path target = home.resolve(module).resolve("target");
    try (var jars = Files.newDirectoryStream(target, artifact + "-[0-9]*.jar")) {
      for (Path jar : jars)
        return jar + ":" + Files.readString(target.resolve("classpath")).strip();
    }
    throw new IOException(artifact + " is not built: run mvn -DskipTests package");
  }

  /// Flags that all Java processes share: they write nowhere but in the state folder, speak UTC,
  /// keep quiet about native code, and die of a full heap instead of limping on.
  List<String> javaFlags(Instance instance) throws IOException {
    return List.of(
        "-XX:-UsePerfData",
        "-Djava.io.tmpdir=" + state.temporary(instance),
        "-XX:ErrorFile=" + state.logs().resolve(instance.name() + "-crash-%p.log"),
        "-Duser.timezone=UTC",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-XX:+ExitOnOutOfMemoryError");
  }
}
