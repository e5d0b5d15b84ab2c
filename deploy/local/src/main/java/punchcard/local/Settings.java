package punchcard.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import punchcard.local.component.Part;

/// How a stack is to run.
///
/// @param home the project's root folder, built
/// @param state the folder that keeps all that outlives a run
/// @param portBase the first of its ports
/// @param parts what is started at once; what these need is started, too
/// @param startupCaches whether Java processes record and use AOT caches; recording takes some
///     seconds when they stop
/// @param startingFirst whether what is ready lets what starts have the processors first
/// @param flags more flags of the Java virtual machines; they win over the launcher's
/// @param environment more variables of the processes; they win over the launcher's
public record Settings(
    Path home,
    Path state,
    int portBase,
    Set<Part> parts,
    boolean startupCaches,
    boolean startingFirst,
    Map<Part, List<String>> flags,
    Map<Part, Map<String, String>> environment) {
  static final int DEFAULT_PORT_BASE = 7400;

  /// The whole stack of the project in which this process runs, as `deploy/local/up` starts it.
  public static Settings defaults() {
    Path home = projectRoot();
    Path state = Path.of(System.getenv().getOrDefault("PUNCHCARD_STATE", defaultState(home)));
    return new Settings(
        home,
        state.toAbsolutePath().normalize(),
        portBase(System.getenv()),
        Set.of(Part.values()),
        true,
        true,
        Map.of(),
        Map.of());
  }

  public Settings withState(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    return new Settings(
        home, absolute, portBase, parts, startupCaches, startingFirst, flags, environment);
  }

  public Settings withPortBase(int base) {
    return new Settings(home, state, base, parts, startupCaches, startingFirst, flags, environment);
  }

  public Settings withParts(Set<Part> chosen) {
    return new Settings(
        home, state, portBase, chosen, startupCaches, startingFirst, flags, environment);
  }

  public Settings withoutStartupCaches() {
    return new Settings(home, state, portBase, parts, false, startingFirst, flags, environment);
  }

  /// For what is measured: whoever runs has as much of the processors as any other.
  public Settings withEqualShares() {
    return new Settings(home, state, portBase, parts, startupCaches, false, flags, environment);
  }

  /// Replaces the additional flags of one part.
  public Settings withFlags(Part part, List<String> more) {
    Map<Part, List<String>> all = new HashMap<>(flags);
    all.put(part, List.copyOf(more));
    return new Settings(
        home, state, portBase, parts, startupCaches, startingFirst, Map.copyOf(all), environment);
  }

  /// Replaces the additional variables of one part.
  public Settings withEnvironment(Part part, Map<String, String> more) {
    Map<Part, Map<String, String>> all = new HashMap<>(environment);
    all.put(part, Map.copyOf(more));
    return new Settings(
        home, state, portBase, parts, startupCaches, startingFirst, flags, Map.copyOf(all));
  }

  /// @throws IllegalArgumentException if `PUNCHCARD_PORT_BASE` is no number
  static int portBase(Map<String, String> environment) {
    String wanted = environment.get("PUNCHCARD_PORT_BASE");
    if (wanted == null) return DEFAULT_PORT_BASE;
    if (!wanted.matches("\\d{1,5}"))
      throw new IllegalArgumentException("PUNCHCARD_PORT_BASE must be a number, not " + wanted);
    return Integer.parseInt(wanted);
  }

  private static String defaultState(Path home) {
    return home.resolve("deploy/local/state").toString();
  }

  private static Path projectRoot() {
    String given = System.getProperty("punchcard.home");
    if (given != null) return Path.of(given);
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("deploy/local/pom.xml"))) return folder;
    }
    throw new StackFailure("This is not inside the Punchcard project: " + here);
  }
}
