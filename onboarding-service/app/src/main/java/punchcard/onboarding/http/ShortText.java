package punchcard.onboarding.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Texts that callers send, of which none need be long. What is left out is empty.
final class ShortText {
  private static final int LONGEST = 200;
  private static final int LONGEST_LIST = 100;

  private ShortText() {}

  static String of(@Nullable String text) {
    if (text == null) return "";
    if (text.length() > LONGEST)
      throw MemberProblems.badInput("a text of more than " + LONGEST + " characters");
    return text;
  }

  static List<String> listOf(@Nullable List<@Nullable String> texts) {
    if (texts == null) return List.of();
    if (texts.size() > LONGEST_LIST)
      throw MemberProblems.badInput("a list of more than " + LONGEST_LIST);
    return texts.stream().map(ShortText::of).toList();
  }
}
