package punchcard.rules.yaml;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import punchcard.rules.Condition;
import punchcard.rules.Participants;
import punchcard.rules.cel.Compilation.Compiled;

/// Reads `participants: everyone`, `participants: nobody`, and
/// `participants: "'gym' in member.partners"`.
final class ParticipantsReader {
  static final Map<String, Participants> CLASSES =
      Map.of("everyone", Participants.EVERYONE, "nobody", Participants.NOBODY);
  private static final Pattern WORD = Pattern.compile("[\\w-]*");

  private ParticipantsReader() {}

  /// Null with a violation, or if they are left out, which is told elsewhere.
  static @Nullable Participants read(@Nullable Text text, Expressions expressions) {
    if (text == null) return null;
    if (WORD.matcher(text.value()).matches())
      return text.oneOf(CLASSES, "a class of participants: everyone or nobody");
    Compiled<Condition> who = expressions.participants(text);
    return who == null ? null : new Participants(who.expression(), who.reads());
  }
}
