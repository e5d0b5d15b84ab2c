package punchcard.onboarding.identity;

import java.util.regex.Pattern;

/// A phone number as ITU-T E.164 writes it.
///
/// @param text `+`, and 7 to 15 digits, the first of them not 0
public record PhoneNumber(String text) implements Identifier {
  private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{6,14}");

  /// @throws IllegalArgumentException if the text has another form
  public PhoneNumber {
    if (!FORM.matcher(text).matches()) throw new IllegalArgumentException("not in E.164");
  }

  @Override
  public IdentifierKind kind() {
    return IdentifierKind.PHONE;
  }
}
