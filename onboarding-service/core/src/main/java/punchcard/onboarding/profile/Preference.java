package punchcard.onboarding.profile;

import java.util.Arrays;
import java.util.Optional;

/// What a member can prefer. Here alone it is declared: its name, which values it takes, and what
/// it is until somebody says otherwise. One that was ever set is never removed, since the log keeps
/// its name.
public enum Preference {
  STATEMENTS_BY_EMAIL("statements-by-email", ValueForm.SWITCH, "off"),
  /// Switched off for the whole ecosystem it is an objection (GDPR, article 21): off everywhere.
  MARKETING("marketing", ValueForm.SWITCH, "off"),
  /// A message when a balance reaches this.
  BALANCE_ALERTS("balance-alerts", ValueForm.THRESHOLD, "off"),
  CHANNELS("channels", ValueForm.CHANNELS, "email"),
  LANGUAGE("language", ValueForm.LANGUAGE, "en");

  private final String code;
  private final ValueForm form;
  private final String unset;

  Preference(String code, ValueForm form, String unset) {
    this.code = code;
    this.form = form;
    this.unset = unset;
  }

  /// Its name in the log and outside.
  public String code() {
    return code;
  }

  /// What it is until somebody says otherwise.
  public Value unset() {
    return read(unset).orElseThrow();
  }

  /// The value of this text; empty: it takes none such.
  public Optional<Value> read(String text) {
    return form.read(text);
  }

  /// Whether this value, set for the whole ecosystem, overrules what is set for parts of it: nobody
  /// who objects to marketing need know at which partner he once agreed to it.
  boolean isObjection(Value value) {
    return this == MARKETING && value.equals(new Value.Switch(false));
  }

  /// The preference of this name.
  public static Optional<Preference> of(String code) {
    return Arrays.stream(values()).filter(preference -> preference.code.equals(code)).findFirst();
  }
}
