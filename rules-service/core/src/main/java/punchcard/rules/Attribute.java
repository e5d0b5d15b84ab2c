package punchcard.rules;

import java.util.Comparator;
import punchcard.kernel.AttributeName;
import punchcard.kernel.PartnerId;

/// Something that a partner tells of members: `grocer/favourite-store`.
public record Attribute(PartnerId toldBy, AttributeName name) implements Comparable<Attribute> {
  private static final Comparator<Attribute> ORDER =
      Comparator.comparing(Attribute::toldBy).thenComparing(Attribute::name);

  @Override
  public int compareTo(Attribute other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return toldBy + "/" + name;
  }
}
