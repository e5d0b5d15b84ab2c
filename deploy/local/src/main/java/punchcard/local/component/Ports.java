package punchcard.local.component;

/// The ports of one stack, all counted from its base, so that stacks run side by side.
///
/// @param base a multiple of 100 keeps it readable: 7400 unless chosen
public record Ports(int base) {
  private static final int PER_INSTANCE = 30;
  private static final int HIGHEST_OFFSET = 99;

  public Ports {
    if (base < 1024 || base > 65_535 - HIGHEST_OFFSET) {
      throw new IllegalArgumentException("a port base lies between 1024 and 65436, not at " + base);
    }
  }

  /// Where an instance answers.
  public int of(Instance instance) {
    return base + instance.part().portOffset + PER_INSTANCE * instance.number();
  }

  /// Where the one instance answers that every stack has.
  public int of(Part part) {
    return of(part.first());
  }

  /// Kafka's listener for partners.
  public int kafkaForPartners() {
    return base + 1;
  }

  /// Kafka's listener for its own controller.
  public int kafkaController() {
    return base + 2;
  }

  /// Where the registry tells its own health and metrics.
  public int registryManagement() {
    return base + 6;
  }
}
