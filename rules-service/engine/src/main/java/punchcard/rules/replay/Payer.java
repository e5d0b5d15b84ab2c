package punchcard.rules.replay;

import java.util.Comparator;

/// Who pays for points of a currency.
public record Payer(String partner, String currency) implements Comparable<Payer> {
  private static final Comparator<Payer> ORDER =
      Comparator.comparing(Payer::currency).thenComparing(Payer::partner);

  @Override
  public int compareTo(Payer other) {
    return ORDER.compare(this, other);
  }
}
