package punchcard.onboarding.identifiers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import punchcard.onboarding.identity.PhoneNumber;
import punchcard.onboarding.identity.ReadPhone;

/// Knows the numbering plans of all countries, as Google's libphonenumber does.
public final class LibPhoneNumbers implements ReadPhone {
  private static final String NO_COUNTRY = "ZZ";

  private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

  /// Behind an extension is somebody whom no code reaches.
  @Override
  public Optional<PhoneNumber> read(String written) {
    try {
      Phonenumber.PhoneNumber number = plans.parse(written, NO_COUNTRY);
      if (!plans.isValidNumber(number) || number.hasExtension()) return Optional.empty();
      return Optional.of(new PhoneNumber(plans.format(number, PhoneNumberFormat.E164)));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
