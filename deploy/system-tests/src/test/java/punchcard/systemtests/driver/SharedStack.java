package punchcard.systemtests.driver;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import punchcard.local.StackFailure;

/// Gives all scenarios one and the same stack: started for the first that asks, stopped by JUnit
/// when all are done. Where one fails, it is kept what the services' threads do.
public class SharedStack implements ParameterResolver, TestExecutionExceptionHandler {
  private static final Path THREADS = Path.of("target", "threads");
  private static final Namespace NAMESPACE = Namespace.create(SharedStack.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Punchcard.class;
  }

  @Override
  public Punchcard resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return store(context)
        .getOrComputeIfAbsent(Punchcard.class, _ -> Punchcard.start(Site.get()), Punchcard.class);
  }

  static ExtensionContext.Store store(ExtensionContext context) {
    return context.getRoot().getStore(NAMESPACE);
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    @Nullable Punchcard started = store(context).get(Punchcard.class, Punchcard.class);
    if (started != null) keepThreads(started, THREADS.resolve(name(context)), failure);
    throw failure;
  }

  private static void keepThreads(Punchcard of, Path folder, Throwable failure)
      throws InterruptedException {
    try {
      Threads.print(of.stack(), folder);
    } catch (IOException | StackFailure e) {
      failure.addSuppressed(e);
    }
  }

  private static String name(ExtensionContext context) {
    return context.getRequiredTestClass().getSimpleName();
  }
}
