package punchcard.onboarding.identity;

import java.util.regex.Pattern;
import punchcard.kernel.MemberId;
import punchcard.onboarding.Pseudonyms;

/// Makes one-time codes: six digits that follow from the salt and the secret, so that the same code
/// can be sent again without being written down anywhere.
public record OneTimeCodes(Pseudonyms names) {
  private static final Pattern FORM = Pattern.compile("[0-9]{6}");
  private static final long CODES = 1_000_000;

  /// Whether the text could be a code.
  public static boolean isValid(String code) {
    return FORM.matcher(code).matches();
  }

  /// A code of this salt, as the log is to have it.
  public OneTime of(MemberId member, IdentifierId id, CodeSalt salt) {
    return new OneTime(salt, hash(member, id, code(member, id, salt)));
  }

  /// The code itself, for the mail.
  public String code(MemberId member, IdentifierId id, CodeSalt salt) {
    return text(names.number("code", member.value(), id.value(), salt.hex()));
  }

  /// The code that a number comes to.
  ///
  /// @param number any of 2⁶⁴, all as likely
  public static String text(long number) {
    return "%06d".formatted(Long.remainderUnsigned(number, CODES));
  }

  /// What somebody has entered, as it is compared.
  public CodeHash hash(MemberId member, IdentifierId id, String entered) {
    return new CodeHash(names.digest("code-hash", member.value(), id.value(), entered));
  }
}
