package punchcard.onboarding.wiring;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/// Reads the settings from the environment, unless whoever starts the service has given some.
@Factory
final class SettingsFactory {
  @Singleton
  @Requires(missingBeans = OnboardingSettings.class)
  OnboardingSettings settings() {
    return OnboardingSettings.from(System.getenv());
  }
}
