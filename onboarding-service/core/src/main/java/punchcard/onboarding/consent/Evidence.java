package punchcard.onboarding.consent;

import java.util.Optional;
import punchcard.kernel.MemberId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.evidence.SignedConsent;
import punchcard.onboarding.identity.CodeHash;

/// By what a member is known to have spoken.
///
/// @param subject whose evidence it is
/// @param shown what was shown: whether it proves anything, the log says
public record Evidence(MemberId subject, Shown shown) {
  /// What was shown.
  public sealed interface Shown {
    /// Its name in the log and outside.
    default String method() {
      return switch (this) {
        case Token _ -> "token";
        case Code _ -> "code";
        case Signature _ -> "signature";
      };
    }

    /// What it is known by: a hash, from which nobody makes it.
    default Sha256 hash() {
      return switch (this) {
        case Token(Sha256 hash, _) -> hash;
        case Code(CodeHash entered) -> new Sha256(entered.hex());
        case Signature(SignedConsent signed) -> signed.hash();
      };
    }
  }

  /// A token of the OpenID provider that was verified.
  ///
  /// @param hash of the token, never the token itself
  /// @param linked the subject whose token it was, if that is not the member's own: good as long as
  ///     it is linked to the member
  public record Token(Sha256 hash, Optional<IdentityKey> linked) implements Shown {
    /// Of the member's own subject.
    public Token(Sha256 hash) {
      this(hash, Optional.empty());
    }
  }

  /// A one-time code, as somebody has entered it.
  public record Code(CodeHash entered) implements Shown {}

  /// The member's signature.
  public record Signature(SignedConsent signed) implements Shown {}

  /// A token of the OpenID provider that was verified.
  public static Evidence ofToken(MemberId subject, String token) {
    return ofToken(subject, Sha256.of(token));
  }

  /// The same, where only its hash is known.
  public static Evidence ofToken(MemberId subject, Sha256 token) {
    return new Evidence(subject, new Token(token));
  }

  /// How it was shown.
  public String method() {
    return shown.method();
  }

  /// The hash of what was shown.
  public Sha256 token() {
    return shown.hash();
  }
}
