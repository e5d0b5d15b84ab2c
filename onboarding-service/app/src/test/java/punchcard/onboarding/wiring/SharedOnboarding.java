package punchcard.onboarding.wiring;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives all service tests one and the same onboarding: started for the first that asks, stopped by
/// JUnit when all are done, while the broker still runs.
final class SharedOnboarding implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(SharedOnboarding.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Onboarding.class;
  }

  @Override
  public Onboarding resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Onboarding.class, _ -> Onboarding.start(), Onboarding.class);
  }
}
