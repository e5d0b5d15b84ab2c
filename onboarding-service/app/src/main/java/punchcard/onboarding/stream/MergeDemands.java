package punchcard.onboarding.stream;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import punchcard.avro.ErasureWithWished;
import punchcard.avro.MergeUndoingWished;
import punchcard.avro.MergeWished;
import punchcard.avro.MergingWished;
import punchcard.avro.SeparationWished;
import punchcard.kernel.MemberId;
import punchcard.onboarding.merge.MergeDemand;
import punchcard.onboarding.merge.MergeId;

/// Translates what is wanted of merges, both ways.
final class MergeDemands {
  private MergeDemands() {}

  static Object wish(MergeDemand demand) {
    return switch (demand) {
      case MergeDemand.Absorb(var id, var other, var reason, var shown) ->
          new MergeWished(id.value(), other.value(), reason, names(shown));
      case MergeDemand.Separate(var id, var reason, var shown) ->
          new SeparationWished(id.value(), reason, names(shown));
      case MergeDemand.Join(var id, var into, var reason, var command) ->
          new MergingWished(id.value(), into.value(), reason, command);
      case MergeDemand.Leave(var id, var into, var reason, var command) ->
          new MergeUndoingWished(id.value(), into.value(), reason, command);
      case MergeDemand.Vanish(var into) -> new ErasureWithWished(into.value());
    };
  }

  /// Empty: it is of something else.
  static Optional<MergeDemand> demand(Object wish) {
    return switch (wish) {
      case MergeWished it ->
          Optional.of(
              new MergeDemand.Absorb(
                  new MergeId(it.getMergeId()),
                  new MemberId(it.getAbsorbs()),
                  it.getReason(),
                  members(it.getShown())));
      case SeparationWished it ->
          Optional.of(
              new MergeDemand.Separate(
                  new MergeId(it.getMergeId()), it.getReason(), members(it.getShown())));
      case MergingWished it ->
          Optional.of(
              new MergeDemand.Join(
                  new MergeId(it.getMergeId()),
                  new MemberId(it.getIntoMemberId()),
                  it.getReason(),
                  it.getCommand()));
      case MergeUndoingWished it ->
          Optional.of(
              new MergeDemand.Leave(
                  new MergeId(it.getMergeId()),
                  new MemberId(it.getIntoMemberId()),
                  it.getReason(),
                  it.getCommand()));
      case ErasureWithWished it ->
          Optional.of(new MergeDemand.Vanish(new MemberId(it.getIntoMemberId())));
      default -> Optional.empty();
    };
  }

  private static List<String> names(Set<MemberId> members) {
    return members.stream().map(MemberId::value).sorted().toList();
  }

  private static Set<MemberId> members(List<String> names) {
    return names.stream().map(MemberId::new).collect(Collectors.toUnmodifiableSet());
  }
}
