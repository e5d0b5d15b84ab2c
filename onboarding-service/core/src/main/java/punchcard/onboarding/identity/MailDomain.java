package punchcard.onboarding.identity;

import java.net.IDN;
import java.util.regex.Pattern;

/// Brings a domain to the form in which the domain name system has it: Unicode and Punycode come to
/// one, and a dot at the end does not count.
final class MailDomain {
  private static final int MOST = 253;
  private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern FORM =
      Pattern.compile("(" + LABEL + "\\.)+(?![0-9]+$)(" + LABEL + ")");

  /// Letters that the two standards of Unicode domains take for different ones: `ß` is `ss` in the
  /// older, and a letter of its own in the newer, so the two may be two people's domains.
  private static final Pattern UNCERTAIN = Pattern.compile("[ßς\\u200c\\u200d]");

  private MailDomain() {}

  /// @param folded in small letters, in normal form
  /// @throws EmailForm.NoAddress if it is no name of a domain
  static String read(String folded) throws EmailForm.NoAddress {
    String name = folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
    if (UNCERTAIN.matcher(name).find())
      throw new EmailForm.NoAddress("the domain has a letter that means two: write it as xn--…");
    String ascii = ascii(name);
    if (ascii.length() > MOST || !FORM.matcher(ascii).matches())
      throw new EmailForm.NoAddress("what is behind the @ is no domain");
    return ascii;
  }

  private static String ascii(String name) throws EmailForm.NoAddress {
    try {
      return IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES);
    } catch (IllegalArgumentException e) {
      throw new EmailForm.NoAddress("what is behind the @ is no domain");
    }
  }
}
