package punchcard.onboarding.person;

/// What a sealed value is, such as `personal-data`: it is bound into the seal, so that what was
/// sealed as one field never opens as another.
///
/// @param value 1 to 63 lower-case letters, digits and hyphens, beginning with a letter
public record FieldName(String value) {
  private static final int MOST_CHARACTERS = 63;

  /// All that a person has told of itself: name, addresses, birth date.
  public static final FieldName PERSONAL_DATA = new FieldName("personal-data");

  /// @throws IllegalArgumentException if the value has another form
  public FieldName {
    if (value.length() > MOST_CHARACTERS || !value.matches("[a-z][a-z0-9-]*"))
      throw new IllegalArgumentException("not the name of a field: " + value);
  }

  @Override
  public String toString() {
    return value;
  }
}
