package punchcard.local;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import punchcard.local.component.Ports;

/// `deploy/local/up`: starts the stack, tells where it is, does the scenarios that were asked for,
/// and runs until Ctrl-C, `deploy/local/down`, or a failure.
final class Up {
  private static final int BAD_USAGE = 2;

  private final Progress progress = Progress.to(System.out);

  private Up() {}

  public static void main(String[] args) {
    System.exit(new Up().run(args));
  }

  private int run(String... args) {
    try {
      UpOptions options = UpOptions.parse(args);
      return run(options, scenarios(options));
    } catch (IllegalArgumentException e) {
      System.err.println("up: " + e.getMessage());
      return BAD_USAGE;
    } catch (StackFailure e) {
      System.err.println(e.getMessage());
      return 1;
    }
  }

  private int run(UpOptions options, List<Scenario> scenarios) {
    Settings settings = Settings.defaults().withPortBase(new Ports(options.portBase()).base());
    for (Scenario scenario : scenarios) settings = scenario.adapt(settings);

    try (LocalStack stack = LocalStack.start(settings, progress)) {
      progress.line("ready; Ctrl-C stops it");
      System.out.println(new Guide(stack).text());
      int exitCode = exitCode(stack, scenarios);
      if (exitCode != 0 || options.endsByItself()) return exitCode;
      throw stack.awaitFailure();
    }
  }

  /// Does the scenarios one after the other up to the first that fails, unless the stack fails.
  private int exitCode(LocalStack stack, List<Scenario> scenarios) {
    CompletableFuture<Object> failed =
        CompletableFuture.supplyAsync(stack::awaitFailure, Thread::startVirtualThread)
            .thenCompose(CompletableFuture::failedFuture);
    for (Scenario scenario : scenarios) {
      var done =
          CompletableFuture.supplyAsync(() -> run(scenario, stack), Thread::startVirtualThread);
      int exitCode = (int) CompletableFuture.anyOf(done, failed).join();
      if (exitCode != 0) return exitCode;
    }
    return 0;
  }

  private int run(Scenario scenario, LocalStack stack) {
    try {
      return scenario.run(stack, progress);
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }

  private static List<Scenario> scenarios(UpOptions options) {
    List<Scenario> found = new ArrayList<>();
    for (String name : options.scenarios()) found.add(scenario(name));
    return found;
  }

  private static Scenario scenario(String name) {
    for (Scenario one : ServiceLoader.load(Scenario.class)) if (one.name().equals(name)) return one;
    throw new IllegalArgumentException("there is no --" + name + " in this build");
  }
}
