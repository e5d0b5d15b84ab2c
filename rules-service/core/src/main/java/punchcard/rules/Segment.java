package punchcard.rules;

import java.util.Comparator;
import punchcard.kernel.PartnerId;
import punchcard.kernel.SegmentName;

/// A list of members that a partner keeps: `grocer/campaign-18`.
public record Segment(PartnerId listedBy, SegmentName name) implements Comparable<Segment> {
  private static final Comparator<Segment> ORDER =
      Comparator.comparing(Segment::listedBy).thenComparing(Segment::name);

  @Override
  public int compareTo(Segment other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return listedBy + "/" + name;
  }
}
