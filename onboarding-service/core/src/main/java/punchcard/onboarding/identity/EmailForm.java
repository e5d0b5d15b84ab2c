package punchcard.onboarding.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Brings an e-mail address, however it is written, to one form, or says why it is none.
///
/// Letters' case, compatible letters (full width, ligatures, composed or not) and quotes that quote
/// nothing do not count: no provider tells mailboxes apart by them. Dots and what follows `+` do:
/// most providers tell by them, and whoever folds them as one does would give a stranger's mailbox
/// away at another. Codes are sent to the one form, so whoever proves it has that very mailbox.
final class EmailForm {
  private static final int MOST_OF_LOCAL = 64;
  private static final int MOST = 254;
  private static final String ATEXT = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
  private static final Pattern LOCAL = Pattern.compile(ATEXT + "(\\." + ATEXT + ")*");
  private static final Pattern MAILTO = Pattern.compile("mailto:", Pattern.CASE_INSENSITIVE);
  private static final Pattern QUOTED_PAIR = Pattern.compile("\\\\(.)");

  private EmailForm() {}

  /// Something that is no address.
  static final class NoAddress extends Exception {
    NoAddress(String why) {
      super(why);
    }
  }

  /// @throws NoAddress with what is wrong, never with the address itself
  static EmailAddress read(String written) throws NoAddress {
    String text = folded(withoutScheme(written));
    int at = text.lastIndexOf('@');
    if (at < 0) throw new NoAddress("it has no @");
    String address = local(text.substring(0, at)) + "@" + MailDomain.read(text.substring(at + 1));
    if (address.length() > MOST) throw new NoAddress("longer than " + MOST + " characters");
    return new EmailAddress(address);
  }

  private static String withoutScheme(String written) throws NoAddress {
    String text = written.strip();
    if (!MAILTO.matcher(text).lookingAt()) return text;
    try {
      // A decoder of forms: there, a + would be a blank.
      return URLDecoder.decode(text.substring("mailto:".length()).replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      throw new NoAddress("its percent signs encode nothing");
    }
  }

  /// Folded again once it is in small letters: some of those are composed anew.
  private static String folded(String text) throws NoAddress {
    String once = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    if (once.codePoints().anyMatch(EmailForm::isUnseen))
      throw new NoAddress("it has characters that nobody sees");
    return Normalizer.normalize(once.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
  }

  private static boolean isUnseen(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static String local(String written) throws NoAddress {
    String local = unquoted(written);
    if (!LOCAL.matcher(local).matches())
      throw new NoAddress("what is before the @ is no mailbox: no names, comments or routes");
    if (local.getBytes(UTF_8).length > MOST_OF_LOCAL)
      throw new NoAddress("more than " + MOST_OF_LOCAL + " bytes are before the @");
    return local;
  }

  /// What needs its quotes, as a blank does, is no mailbox that anybody gives out.
  private static String unquoted(String local) {
    if (local.length() < 2 || !local.startsWith("\"") || !local.endsWith("\"")) return local;
    return QUOTED_PAIR.matcher(local.substring(1, local.length() - 1)).replaceAll("$1");
  }
}
