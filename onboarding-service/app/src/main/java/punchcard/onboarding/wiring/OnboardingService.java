package punchcard.onboarding.wiring;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import punchcard.runtime.Service;

/// Who is who, who may do what, and what is admitted to the log.
@OpenAPIDefinition(
    info =
        @Info(
            title = "Punchcard onboarding",
            version = "0.1.0",
            description = "Registers partners, takes their events, and knows their references."))
public final class OnboardingService {
  private static final int PORT = 7410;

  private OnboardingService() {}

  public static void main(String[] args) {
    Service.run(OnboardingService.class, "onboarding", PORT);
  }
}
