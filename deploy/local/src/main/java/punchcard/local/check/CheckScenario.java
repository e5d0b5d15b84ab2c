package punchcard.local.check;

import punchcard.local.LocalStack;
import punchcard.local.Progress;
import punchcard.local.Scenario;

/// `deploy/local/up --check`: says whether the demo led to what the data files say.
public final class CheckScenario implements Scenario {
  @Override
  public String name() {
    return "check";
  }

  @Override
  public int run(LocalStack stack, Progress progress) {
    boolean passes = Audit.passes(stack.addresses(), stack.settings().state(), System.out);
    progress.line(passes ? "everything agrees" : "something differs: see DIFFERS above");
    return passes ? 0 : 1;
  }
}
