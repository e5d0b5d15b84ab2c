package punchcard.local.demo;

import java.util.HashMap;
import java.util.Map;
import punchcard.local.LocalStack;
import punchcard.local.Progress;
import punchcard.local.Scenario;
import punchcard.local.Settings;
import punchcard.local.component.Part;

/// `deploy/local/up --demo`: the demo on real data, of all households or as many as the
/// environment's `PUNCHCARD_DEMO_HOUSEHOLDS` says.
public final class DemoScenario implements Scenario {
  /// A year of events is published at once: their ids are kept longer than the year is old.
  private static final Map<String, String> KEEPS_EVENT_IDS_LONG =
      Map.of("PUNCHCARD_KEEP_EVENT_IDS_DAYS", "400");

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public Settings adapt(Settings settings) {
    Map<String, String> environment = new HashMap<>(KEEPS_EVENT_IDS_LONG);
    environment.putAll(settings.environment().getOrDefault(Part.ONBOARDING, Map.of()));
    return settings.withEnvironment(Part.ONBOARDING, environment);
  }

  @Override
  public int run(LocalStack stack, Progress progress) {
    stack.recordStartupCaches();
    int households = Demo.householdsFrom(System.getenv());
    Demo.run(stack.addresses(), stack.settings().state(), households, progress, System.out);
    return 0;
  }
}
