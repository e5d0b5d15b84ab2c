package punchcard.local.component;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the stack is made of.
public enum Part {
  KAFKA(0),
  REGISTRY(3),
  POSTGRES(4),
  OPENID(5),
  MAIL(7),
  ONBOARDING(10),
  RULES(11),
  LEDGER(12),
  MINER(13);

  /// Who leaves before whom: services first, and Kafka, in which they finish their work, last.
  public static final List<Set<Part>> STOP_ORDER =
      List.of(
          Set.of(ONBOARDING, RULES, LEDGER, MINER),
          Set.of(REGISTRY, OPENID, MAIL),
          Set.of(POSTGRES),
          Set.of(KAFKA));

  final int portOffset;

  Part(int portOffset) {
    this.portOffset = portOffset;
  }

  /// The one instance that every stack has.
  public Instance first() {
    return instance(0);
  }

  /// A further instance of a service has a number above 0.
  public Instance instance(int number) {
    return new Instance(this, number);
  }

  boolean isService() {
    return STOP_ORDER.getFirst().contains(this);
  }

  /// Its name in files and messages: `kafka`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
