package punchcard.systemtests.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import punchcard.local.LocalStack;
import punchcard.local.component.Part;

/// What the threads of a stack's services do, for who looks into why something stands still.
final class Threads {
  private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Threads() {}

  /// Writes them to files, one for each service that runs, and prints where.
  static void print(LocalStack stack, Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    for (Part part : List.of(Part.ONBOARDING, Part.RULES, Part.LEDGER, Part.MINER)) {
      var process = stack.process(part.first());
      if (process.isPresent()) print(process.get(), folder.resolve(part.first().name() + ".txt"));
    }
  }

  private static void print(ProcessHandle service, Path file)
      throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(JCMD.toString(), Long.toString(service.pid()), "Thread.print", "-l")
            .redirectErrorStream(true)
            .redirectOutput(file.toFile())
            .start();
    if (!jcmd.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) jcmd.destroyForcibly();
    System.out.println("what its threads did is in " + file);
  }
}
