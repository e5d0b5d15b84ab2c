package punchcard.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import punchcard.rules.MemberFact.AttributesChanged;
import punchcard.rules.MemberFact.Joined;
import punchcard.rules.MemberFact.Left;
import punchcard.rules.MemberFact.PromotionWanted;
import punchcard.rules.MemberFact.SegmentEntered;
import punchcard.rules.MemberFact.SegmentLeft;

/// Keeps of what was told long ago only what still holds, so that a partner that tells something
/// every day does not make members' timelines endless.
final class Outlasting {
  private final Set<Object> replaced = new HashSet<>();

  private Outlasting() {}

  /// All facts from this day on, and of those before, what still holds on it.
  static List<Timeline.Dated> until(LocalDate day, List<Timeline.Dated> facts) {
    Outlasting outlasting = new Outlasting();
    List<Timeline.Dated> kept = new ArrayList<>();
    for (Timeline.Dated dated : facts.reversed()) {
      MemberFact left = dated.day().isBefore(day) ? outlasting.left(dated.fact()) : dated.fact();
      if (left != null) kept.add(new Timeline.Dated(dated.at(), dated.day(), left));
    }
    return kept.reversed();
  }

  /// What is left of a fact; of those of its time, the later ones were looked at before.
  private @Nullable MemberFact left(MemberFact fact) {
    return switch (fact) {
      case Joined _, Left _ -> fact;
      case SegmentEntered(Segment segment) -> replaced.add(segment) ? fact : null;
      case PromotionWanted(PromotionId promotion, boolean _) ->
          replaced.add(promotion) ? fact : null;
      case SegmentLeft(Segment segment) -> {
        replaced.add(segment);
        yield null;
      }
      case AttributesChanged(var set, var removed) -> {
        Map<Attribute, String> left = new HashMap<>(set);
        left.keySet().removeIf(attribute -> !replaced.add(attribute));
        replaced.addAll(removed);
        yield left.isEmpty() ? null : new AttributesChanged(left, Set.of());
      }
    };
  }
}
