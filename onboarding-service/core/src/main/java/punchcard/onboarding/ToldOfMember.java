package punchcard.onboarding;

import java.util.List;
import java.util.Map;

/// What a partner's record tells of a member: not yet believed.
///
/// @param names of a segment that the member enters or leaves, or of a promotion
/// @param attributes texts by their names
/// @param removed names of attributes that do not hold any more
public record ToldOfMember(
    List<String> names, Map<String, String> attributes, List<String> removed) {

  /// A segment that is entered or left, or a promotion that is activated or ended.
  public static ToldOfMember ofName(String name) {
    return new ToldOfMember(List.of(name), Map.of(), List.of());
  }

  /// Attributes that are others.
  public static ToldOfMember ofAttributes(Map<String, String> attributes, List<String> removed) {
    return new ToldOfMember(List.of(), attributes, removed);
  }

  int size() {
    return names.size() + attributes.size() + removed.size();
  }
}
