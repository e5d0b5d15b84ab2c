package punchcard.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// With whom a member is, or was, one person; each in the order in which that began.
///
/// @param absorbed who is merged into it
/// @param released who was merged into it, until that was undone
/// @param absorbers into whom it is, or was, merged
/// @param ended the merges of others into it that were undone
/// @param merge the one by which it is another one now, of the last of the absorbers; null: it is
///     itself
public record Kin(
    SequencedSet<String> absorbed,
    SequencedSet<String> released,
    SequencedSet<String> absorbers,
    SequencedSet<String> ended,
    @Nullable String merge) {
  private static final SequencedSet<String> NOBODY = new LinkedHashSet<>();
  private static final Kin NONE = new Kin(NOBODY, NOBODY, NOBODY, NOBODY, null);

  public Kin {
    absorbed = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(absorbed));
    released = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(released));
    absorbers = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(absorbers));
    ended = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(ended));
  }

  static Kin none() {
    return NONE;
  }

  boolean isNone() {
    return equals(NONE);
  }

  Kin mergedInto(String other, String by) {
    return new Kin(absorbed, released, with(without(absorbers, other), other), ended, by);
  }

  Kin itselfAgain() {
    return new Kin(absorbed, released, absorbers, ended, null);
  }

  Kin absorbing(String other) {
    return new Kin(with(absorbed, other), without(released, other), absorbers, ended, merge);
  }

  Kin releasing(String other, String by) {
    return new Kin(
        without(absorbed, other), with(released, other), absorbers, with(ended, by), merge);
  }

  /// Whose histories may have what the member's does not: of those who are merged into it, and of
  /// those whose it is, or was. What comes from below is asked for further up alone: who are both
  /// merged into one are not one person any more, once one of them is separate.
  ///
  /// @param asked who has been asked already
  List<String> toAsk(Collection<String> asked) {
    List<String> others = new ArrayList<>();
    if (Collections.disjoint(absorbed, asked) && Collections.disjoint(released, asked))
      others.addAll(absorbed);
    others.addAll(absorbers);
    others.removeAll(asked);
    return others;
  }

  private static SequencedSet<String> with(Set<String> some, String other) {
    SequencedSet<String> more = new LinkedHashSet<>(some);
    more.add(other);
    return more;
  }

  private static SequencedSet<String> without(Set<String> some, String other) {
    SequencedSet<String> less = new LinkedHashSet<>(some);
    less.remove(other);
    return less;
  }
}
