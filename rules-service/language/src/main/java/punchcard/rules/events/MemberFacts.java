package punchcard.rules.events;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import punchcard.avro.AttributesChanged;
import punchcard.avro.MembershipBegan;
import punchcard.avro.MembershipEnded;
import punchcard.avro.PromotionActivated;
import punchcard.avro.PromotionDeactivated;
import punchcard.avro.ReferenceLinked;
import punchcard.avro.SegmentEntered;
import punchcard.avro.SegmentLeft;
import punchcard.avro.SignedUp;
import punchcard.kernel.AttributeName;
import punchcard.kernel.PartnerId;
import punchcard.kernel.SegmentName;
import punchcard.rules.Attribute;
import punchcard.rules.MemberFact;
import punchcard.rules.PromotionId;
import punchcard.rules.Segment;

/// Reads what a fact tells of its member.
final class MemberFacts {
  private MemberFacts() {}

  /// What the body of a fact tells; null: nothing.
  static @Nullable MemberFact of(Object body, String partner) {
    return switch (body) {
      case SignedUp _ -> new MemberFact.Joined(new PartnerId(partner), true);
      case ReferenceLinked _, MembershipBegan _ ->
          new MemberFact.Joined(new PartnerId(partner), false);
      case MembershipEnded _ -> new MemberFact.Left(new PartnerId(partner));
      case SegmentEntered entered ->
          new MemberFact.SegmentEntered(segment(partner, entered.getSegment()));
      case SegmentLeft left -> new MemberFact.SegmentLeft(segment(partner, left.getSegment()));
      case PromotionActivated activated ->
          new MemberFact.PromotionWanted(new PromotionId(activated.getPromotion()), true);
      case PromotionDeactivated ended ->
          new MemberFact.PromotionWanted(new PromotionId(ended.getPromotion()), false);
      case AttributesChanged changed -> attributes(changed, new PartnerId(partner));
      default -> null;
    };
  }

  private static Segment segment(String partner, String name) {
    return new Segment(new PartnerId(partner), new SegmentName(name));
  }

  private static MemberFact attributes(AttributesChanged changed, PartnerId partner) {
    Map<Attribute, String> set = new HashMap<>();
    changed.getAttributes().forEach((name, text) -> set.put(attribute(partner, name), text));
    return new MemberFact.AttributesChanged(
        set,
        changed.getRemoved().stream()
            .map(name -> attribute(partner, name))
            .collect(Collectors.toSet()));
  }

  private static Attribute attribute(PartnerId partner, String name) {
    return new Attribute(partner, new AttributeName(name));
  }
}
