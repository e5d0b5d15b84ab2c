package punchcard.onboarding.consent;

/// What a recipient may do with data under a consent (ISO/IEC TS 27560: processing operations).
public enum DataAction {
  /// Be told them.
  RECEIVE("receive"),
  /// Keep them as long as the consent counts.
  STORE("store"),
  /// Do what the purpose says with them.
  USE("use"),
  /// Conclude from them what nobody has told.
  INFER("infer");

  private final String code;

  DataAction(String code) {
    this.code = code;
  }

  /// Its name outside.
  public String code() {
    return code;
  }
}
