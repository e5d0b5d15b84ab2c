package punchcard.systemtests.driver;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;

/// Gives a scenario, and those after it, a stack that nobody has used before: what it measures does
/// not depend on how many partners the scenarios before it have left.
public final class FreshStack extends SharedStack {
  @Override
  public Punchcard resolveParameter(ParameterContext parameter, ExtensionContext context) {
    @Nullable Punchcard used = store(context).remove(Punchcard.class, Punchcard.class);
    if (used != null) used.close();
    Site.get().deleteData();
    return super.resolveParameter(parameter, context);
  }
}
