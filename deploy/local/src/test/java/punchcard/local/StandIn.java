package punchcard.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import punchcard.local.component.Component;
import punchcard.local.component.Instance;
import punchcard.local.component.Part;
import punchcard.local.process.NativeProgram;
import punchcard.local.process.Program;

/// A component whose process is a few lines of shell; it is ready when the file `ready` is there.
record StandIn(Part part, Path folder, String script) implements Component {

  @Override
  public Instance instance() {
    return part.first();
  }

  @Override
  public List<Integer> ports() {
    return List.of();
  }

  @Override
  public Set<Part> after() {
    return Set.of();
  }

  @Override
  public Program prepare() {
    return new NativeProgram(
        List.of("sh", "-c", script), Map.of("READY", folder.resolve("ready").toString()));
  }

  @Override
  public boolean isReady() {
    return Files.exists(folder.resolve("ready"));
  }
}
