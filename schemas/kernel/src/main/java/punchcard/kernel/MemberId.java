package punchcard.kernel;

/// One member of the programme, the same at every partner: 32 hexadecimal digits.
///
/// It is derived under onboarding's secret from the partner and the signup's event id, so it is the
/// same on a replay and cannot be computed from a customer number. Knowing one is no authority.
///
/// @param value 32 lower-case hexadecimal digits
public record MemberId(String value) implements Comparable<MemberId> {
  private static final int DIGITS = 32;

  /// @throws IllegalArgumentException if the value is not 32 lower-case hexadecimal digits
  public MemberId {
    if (!isValid(value)) throw new IllegalArgumentException("not a member id: " + value);
  }

  /// Whether the text could be made a member id.
  public static boolean isValid(String value) {
    return Texts.isHex(value, DIGITS);
  }

  @Override
  public int compareTo(MemberId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
