package punchcard.onboarding.consent;

/// Signed receipts of what has become of consents: a member can show what was agreed, and anybody
/// can verify it.
public interface Receipts {
  /// The receipt of this change as a compact JWS (RFC 7515). The same change has the same receipt,
  /// whenever it is asked for.
  ///
  /// @throws NotNow if the database does not answer
  String of(Changed changed);

  /// The public keys under which receipts can be verified, as a JSON Web Key Set (RFC 7517).
  ///
  /// @throws NotNow if the database does not answer
  String publicKeys();

  /// The database does not answer: asking again is safe.
  final class NotNow extends RuntimeException {
    public NotNow(Throwable cause) {
      super("receipts cannot be had", cause);
    }
  }
}
