package punchcard.kernel;

import java.util.Optional;

/// A partner's reference to a member: its own customer number, or `member:<memberId>`.
///
/// A reference may say whose it is: `partner:grocer:4711` is the grocer's `4711`. Everything else
/// is opaque.
///
/// @param value 1 to 200 characters, none of them a control character
public record MemberRef(String value) {
  private static final int LONGEST = 200;
  private static final String OF_PARTNER = "partner:";

  /// @throws IllegalArgumentException if the value is blank, too long or has control characters
  public MemberRef {
    if (!isValid(value)) throw new IllegalArgumentException("not a member reference: " + value);
  }

  /// Whether the text could be made a member reference.
  public static boolean isValid(String value) {
    return Texts.isPrintable(value, LONGEST);
  }

  /// The partner that the reference itself names, if it names one.
  public Optional<String> namedPartner() {
    if (!value.startsWith(OF_PARTNER)) return Optional.empty();
    int end = value.indexOf(':', OF_PARTNER.length());
    return end < 0 ? Optional.empty() : Optional.of(value.substring(OF_PARTNER.length(), end));
  }

  /// The reference without the partner's name in front, so that one customer has one reference.
  public MemberRef unqualified() {
    return namedPartner()
        .map(partner -> value.substring(OF_PARTNER.length() + partner.length() + 1))
        .filter(MemberRef::isValid)
        .map(MemberRef::new)
        .orElse(this);
  }

  @Override
  public String toString() {
    return value;
  }
}
