package punchcard.onboarding.merge;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.IdentityKey;

/// All that the log says of a member's merges, in its order.
///
/// @param facts by ascending offset
public record MergeHistory(List<MergeSaid> facts) {
  /// Of whom the log has said nothing.
  public static final MergeHistory NONE = new MergeHistory(List.of());

  public MergeHistory {
    facts = List.copyOf(facts);
  }

  /// Ids are unique for the member that absorbs: of who is merged, with that one.
  ///
  /// @param into whose the id is; empty: the member's own
  private record Key(MergeId id, Optional<MemberId> into) {
    static Key of(MergeFact fact) {
      return switch (fact) {
        case MergeFact.Absorbed _, MergeFact.Separated _ -> new Key(fact.id(), Optional.empty());
        case MergeFact.MergedInto _, MergeFact.Undone _ ->
            new Key(fact.id(), Optional.of(fact.other()));
      };
    }
  }

  /// What each merge has become.
  private Map<Key, MergeSaid> last() {
    Map<Key, MergeSaid> last = new LinkedHashMap<>();
    for (MergeSaid said : facts) last.put(Key.of(said.fact()), said);
    return last;
  }

  /// All of them, in the order in which they were first told.
  public List<MergeStanding> all() {
    return last().values().stream().map(MergeSaid::standing).toList();
  }

  /// What has become of the merge in which the member was to absorb another.
  public Optional<MergeStanding> find(MergeId id) {
    return standing(new Key(id, Optional.empty()));
  }

  /// What has become of the merge in which the member was to be absorbed.
  public Optional<MergeStanding> find(MergeId id, MemberId into) {
    return standing(new Key(id, Optional.of(into)));
  }

  private Optional<MergeStanding> standing(Key key) {
    return Optional.ofNullable(last().get(key)).map(MergeSaid::standing);
  }

  /// Into whom the member is merged, if into anybody.
  public Optional<MemberId> into() {
    return in(MergeState.MERGED).map(said -> said.fact().other()).findFirst();
  }

  /// Who is merged into the member.
  public List<MemberId> absorbed() {
    return in(MergeState.ABSORBED).map(said -> said.fact().other()).toList();
  }

  /// Who knows the member because it knew those.
  public SortedSet<PartnerId> partners() {
    SortedSet<PartnerId> partners = new TreeSet<>();
    in(MergeState.ABSORBED).forEach(said -> partners.addAll(partnersOf(said.fact())));
    return partners;
  }

  /// The OpenID subjects that are the member's because they were theirs.
  public Set<IdentityKey> subjects() {
    return in(MergeState.ABSORBED)
        .flatMap(said -> subjectsOf(said.fact()).stream())
        .collect(toUnmodifiableSet());
  }

  private static Set<IdentityKey> subjectsOf(MergeFact fact) {
    return fact instanceof MergeFact.Absorbed it ? it.subjects() : Set.of();
  }

  /// Who knew the one that was absorbed in this merge.
  List<PartnerId> partnersOf(MergeId id) {
    return Optional.ofNullable(last().get(new Key(id, Optional.empty())))
        .map(said -> partnersOf(said.fact()))
        .orElse(List.of());
  }

  private static List<PartnerId> partnersOf(MergeFact fact) {
    return switch (fact) {
      case MergeFact.Absorbed it -> it.partners();
      case MergeFact.Separated it -> it.partners();
      case MergeFact.MergedInto _, MergeFact.Undone _ -> List.of();
    };
  }

  private Stream<MergeSaid> in(MergeState state) {
    return last().values().stream().filter(said -> said.standing().state() == state);
  }

  /// Whether a request of this name has said anything.
  public boolean isUsed(String request) {
    return facts.stream().anyMatch(said -> said.request().equals(request));
  }
}
