package punchcard.rules.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import punchcard.rules.cel.CanonicalText;

/// Tells of each rule for whom it is: the participants of its agreement, and who is in the segments
/// that it or they ask for. So what changes there is a change of each rule that it concerns.
final class ClassTexts {
  private final Map<String, String> segments = new HashMap<>();
  private @Nullable String participants;

  void participants(String text) {
    if (text.equals("everyone")) return;
    participants = ParticipantsReader.CLASSES.containsKey(text) ? text : CanonicalText.of(text);
  }

  void declare(Fields segment) {
    Text listedBy = segment.text("listedBy");
    Text when = segment.text("when");
    String name = Objects.requireNonNull(segment.text("name")).value();
    if (listedBy != null) segments.put(name, "listed by " + listedBy.value());
    else if (when != null) segments.put(name, CanonicalText.of(when.value()));
  }

  /// @param expressions of the rule, among other texts
  void tell(List<String> expressions, SortedMap<String, String> terms) {
    if (participants != null) {
      terms.put("participants", participants);
      tellSegments(participants, terms);
    }
    expressions.forEach(text -> tellSegments(text, terms));
  }

  private void tellSegments(String expression, SortedMap<String, String> terms) {
    segments.forEach(
        (name, who) -> {
          if (expression.contains("\"" + name + "\" in member.segments"))
            terms.put("segment " + name, who);
        });
  }
}
