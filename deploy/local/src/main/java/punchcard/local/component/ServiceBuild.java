package punchcard.local.component;

/// Where the build leaves a service, and what is run of it.
record ServiceBuild(String module, String artifact, String mainClass) {

  static ServiceBuild of(Part part) {
    return switch (part) {
      case ONBOARDING ->
          new ServiceBuild(
              "onboarding-service/app",
              "onboarding-app",
              "punchcard.onboarding.wiring.OnboardingService");
      case RULES ->
          new ServiceBuild("rules-service/app", "rules-app", "punchcard.rules.wiring.RulesService");
      case LEDGER ->
          new ServiceBuild(
              "ledger-service/app", "ledger-app", "punchcard.ledger.wiring.LedgerService");
      case MINER -> new ServiceBuild("miner-service", "miner", "punchcard.miner.MinerService");
      case KAFKA, REGISTRY, POSTGRES, OPENID, MAIL ->
          throw new IllegalArgumentException(part + " is none of our services");
    };
  }
}
