package punchcard.local;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import punchcard.local.component.Component;
import punchcard.local.component.FileTree;
import punchcard.local.component.Instance;
import punchcard.local.component.StateFolder;
import punchcard.local.process.ChildProcess;
import punchcard.local.process.JavaProgram;
import punchcard.local.process.LogFile;
import punchcard.local.process.NativeProgram;
import punchcard.local.process.StartupCache;
import punchcard.local.process.StartupCaches;

/// Starts the processes of components, with what the settings add to them.
final class Starter {
  private final Settings settings;
  private final StateFolder state;
  private final StartupCaches caches;

  Starter(Settings settings, StateFolder state) {
    this.settings = settings;
    this.state = state;
    this.caches = new StartupCaches(state.caches());
  }

  /// Clears away what processes left that are gone. Only while none is running.
  void tidy() throws IOException {
    caches.discardUnfinished();
    new FileTree(state.temporary()).delete();
  }

  /// Starts a component's process, which is not ready then.
  Run start(Component component) throws IOException, InterruptedException {
    return switch (component.prepare()) {
      case JavaProgram program -> {
        JavaProgram adapted = adapted(component.instance(), program);
        StartupCache cache = cache(component.instance(), adapted);
        List<String> words = adapted.withFlags(cache.flags()).words();
        yield run(component, words, adapted.environment(), cache);
      }
      case NativeProgram program ->
          run(component, program.words(), program.environment(), new StartupCache.Absent());
    };
  }

  private Run run(
      Component component, List<String> words, Map<String, String> environment, StartupCache cache)
      throws IOException {
    Instance instance = component.instance();
    LogFile log = state.log(instance);
    long position = log.length();
    ChildProcess process =
        ChildProcess.start(words, environment, state.path(), log.file(), state.process(instance));
    return new Run(component, process, settings.startingFirst(), cache, log, position);
  }

  private JavaProgram adapted(Instance instance, JavaProgram program) {
    return program
        .withFlags(settings.flags().getOrDefault(instance.part(), List.of()))
        .with(settings.environment().getOrDefault(instance.part(), Map.of()));
  }

  private StartupCache cache(Instance instance, JavaProgram program) throws IOException {
    if (!settings.startupCaches()) return new StartupCache.Absent();
    return caches.of(instance.part().label(), instance.name(), program);
  }
}
