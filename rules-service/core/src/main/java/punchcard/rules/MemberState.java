package punchcard.rules;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.rules.MemberFact.AttributesChanged;
import punchcard.rules.MemberFact.Joined;
import punchcard.rules.MemberFact.Left;
import punchcard.rules.MemberFact.PromotionWanted;
import punchcard.rules.MemberFact.SegmentEntered;
import punchcard.rules.MemberFact.SegmentLeft;

/// What is known of a member at one moment.
///
/// @param id who it is; null: nobody in particular
/// @param enrolledOn the day of the member's signup, in the programme's time zone; null: it is not
///     known
/// @param partners those of whom the member is a customer, in the order in which it became one
/// @param segments the lists on which the member is
/// @param attributes what partners tell of the member
/// @param promotions whether the member has activated them last, or ended them
public record MemberState(
    @Nullable MemberId id,
    @Nullable LocalDate enrolledOn,
    Set<PartnerId> partners,
    SortedSet<Segment> segments,
    SortedMap<Attribute, String> attributes,
    SortedMap<PromotionId, Boolean> promotions) {

  /// Of whom nothing is known.
  public static MemberState unknown() {
    return new Telling().told(null);
  }

  /// After these facts, in their order.
  static MemberState after(@Nullable MemberId id, Iterable<Timeline.Dated> facts) {
    Telling telling = new Telling();
    facts.forEach(telling::tell);
    return telling.told(id);
  }

  private static final class Telling {
    private @Nullable LocalDate enrolledOn;
    private final Set<PartnerId> partners = new LinkedHashSet<>();
    private final SortedSet<Segment> segments = new TreeSet<>();
    private final SortedMap<Attribute, String> attributes = new TreeMap<>();
    private final SortedMap<PromotionId, Boolean> promotions = new TreeMap<>();

    private void tell(Timeline.Dated dated) {
      switch (dated.fact()) {
        case Joined(PartnerId at, boolean isSignup) -> {
          partners.add(at);
          if (isSignup && enrolledOn == null) enrolledOn = dated.day();
        }
        case Left(PartnerId partner) -> partners.remove(partner);
        case SegmentEntered(Segment segment) -> segments.add(segment);
        case SegmentLeft(Segment segment) -> segments.remove(segment);
        case PromotionWanted(PromotionId promotion, boolean isWanted) ->
            promotions.put(promotion, isWanted);
        case AttributesChanged(var set, var removed) -> {
          attributes.keySet().removeAll(removed);
          attributes.putAll(set);
        }
      }
    }

    private MemberState told(@Nullable MemberId id) {
      return new MemberState(id, enrolledOn, partners, segments, attributes, promotions);
    }
  }
}
