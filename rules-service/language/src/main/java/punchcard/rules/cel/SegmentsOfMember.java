package punchcard.rules.cel;

import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.rules.Occasion;
import punchcard.rules.RuleFailure;

/// The value of `member.segments`. Who only asks whether one is in it does not have the others
/// worked out: what cannot be told of one segment is nothing to the rules of another.
final class SegmentsOfMember extends AbstractList<String> {
  private final Segments segments;
  private final Occasion occasion;
  private @Nullable List<String> names;

  SegmentsOfMember(Segments segments, Occasion occasion) {
    this.segments = segments;
    this.occasion = occasion;
  }

  @Override
  public boolean contains(@Nullable Object name) {
    return name instanceof String text
        && segments.names().contains(text)
        && segments.hasMember(text, occasion);
  }

  @Override
  public String get(int index) {
    return all().get(index);
  }

  @Override
  public int size() {
    return all().size();
  }

  private List<String> all() {
    List<String> known = names;
    if (known != null) return known;
    List<String> all = segments.names().stream().filter(this::surelyContains).toList();
    names = all;
    return all;
  }

  /// All of them are told to people only, to whom the others are of use.
  private boolean surelyContains(String name) {
    try {
      return contains(name);
    } catch (RuleFailure _) {
      return false;
    }
  }
}
