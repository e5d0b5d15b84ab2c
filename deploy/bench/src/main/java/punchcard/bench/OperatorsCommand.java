package punchcard.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `punchcard`, in a process of its own, as an operator calls it.
final class OperatorsCommand {
  private final Process process;

  private OperatorsCommand(Process process) {
    this.process = process;
  }

  /// Starts it on the stack's log.
  static OperatorsCommand start(MeasuredStack stack, String... words) {
    Path punchcard = Path.of(System.getProperty("punchcard.home", "."), "deploy/cli/punchcard");
    List<String> all = new ArrayList<>();
    all.add(punchcard.toString());
    all.addAll(List.of(words));
    all.add("--kafka=" + stack.addresses().kafka());
    all.add("--registry=" + stack.addresses().confluentRegistry());
    try {
      return new OperatorsCommand(new ProcessBuilder(all).inheritIO().start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Waits for its end.
  ///
  /// @throws IllegalStateException if it has failed
  void await() {
    try {
      int code = process.waitFor();
      if (code != 0) throw new IllegalStateException("the command has failed: " + code);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
