package punchcard.onboarding;

import java.util.List;
import java.util.Map;

/// What a partner's record tells of a member: not yet believed.
///
/// @param segments the lists that the member enters or leaves
/// @param attributes texts by their names
/// @param removed names of attributes that do not hold any more
public record ToldOfMember(
    List<String> segments, Map<String, String> attributes, List<String> removed) {

  /// A list that is entered or left.
  public static ToldOfMember ofSegment(String segment) {
    return new ToldOfMember(List.of(segment), Map.of(), List.of());
  }

  /// Attributes that are others.
  public static ToldOfMember ofAttributes(Map<String, String> attributes, List<String> removed) {
    return new ToldOfMember(List.of(), attributes, removed);
  }

  int names() {
    return segments.size() + attributes.size() + removed.size();
  }
}
