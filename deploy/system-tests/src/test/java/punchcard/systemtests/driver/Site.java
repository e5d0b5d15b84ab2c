package punchcard.systemtests.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import punchcard.local.component.FileTree;

/// Where the scenarios' stacks run, one after the other: their state folder, empty at first, and
/// their ports, which no other stack on this machine uses.
public final class Site {
  private static final Site THE_ONE = fresh();

  private final Path state;
  private final int portBase;

  private Site(Path state, int portBase) {
    this.state = state;
    this.portBase = portBase;
  }

  public static Site get() {
    return THE_ONE;
  }

  /// What a killed run has left running is stopped, and what it has left behind deleted.
  private static Site fresh() {
    Site site = new Site(Path.of("target", "state").toAbsolutePath(), FreePorts.base());
    Shell.start("deploy/local/reset", site.environment()).expect(0, Duration.ofMinutes(5));
    return site;
  }

  /// Deletes what a stack that has stopped has kept. Its startup caches stay.
  void deleteData() {
    try {
      new FileTree(state.resolve("data")).delete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path state() {
    return state;
  }

  public int portBase() {
    return portBase;
  }

  /// Variables that make the project's commands work here.
  public Map<String, String> environment() {
    return Map.of(
        "PUNCHCARD_STATE", state.toString(), "PUNCHCARD_PORT_BASE", Integer.toString(portBase));
  }

  /// Whether nothing listens on the ports here.
  public boolean portsAreFree() {
    return FreePorts.areFree(portBase);
  }

  /// The command lines of processes that work on this state.
  public List<String> processes() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.pid() != ProcessHandle.current().pid())
        .flatMap(process -> process.info().commandLine().stream())
        .filter(line -> line.contains(state.toString()))
        .toList();
  }
}
