package punchcard.onboarding.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punchcard.kernel.MemberId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.consent.ConsentFact.CodeMade;
import punchcard.onboarding.consent.ConsentFact.Evidencing;
import punchcard.onboarding.consent.ConsentFact.Given;
import punchcard.onboarding.consent.ConsentFact.KeyAdded;
import punchcard.onboarding.consent.ConsentFact.KeyRemoved;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.LogPoint;
import punchcard.onboarding.consent.Refusal;

/// By what a member can prove consents at one position of the log: its keys, and the codes that
/// were sent to it. What proves nothing is found here, and nowhere else.
public final class Proofs {
  /// Of which nothing was said yet.
  public static final Proofs NONE = new Proofs(Map.of(), Map.of(), List.of(), Set.of());

  private final Map<KeyId, SigningKey> keys;
  private final Map<ConsentCode.Name, ConsentCode> codes;
  private final List<Instant> made;
  private final Set<Sha256> signatures;

  private Proofs(
      Map<KeyId, SigningKey> keys,
      Map<ConsentCode.Name, ConsentCode> codes,
      List<Instant> made,
      Set<Sha256> signatures) {
    this.keys = keys;
    this.codes = codes;
    this.made = made;
    this.signatures = signatures;
  }

  /// What they are after this fact.
  public Proofs evolve(Evidencing fact, LogPoint at) {
    return switch (fact) {
      case KeyAdded(KeyId id, Ed25519Key key, _) ->
          keys.containsKey(id) ? this : with(new SigningKey(id, key, true, at));
      case KeyRemoved(KeyId id, _) ->
          key(id)
              .filter(SigningKey::inForce)
              .map(known -> with(new SigningKey(id, known.key(), false, at)))
              .orElse(this);
      case CodeMade it -> made(it, at);
    };
  }

  private Proofs made(CodeMade it, LogPoint at) {
    List<Instant> more = new ArrayList<>(made);
    more.add(at.at());
    ConsentCode code =
        new ConsentCode(
            it.name(), it.sentTo(), it.content(), it.code(), it.expiresAt(), at, 0, false);
    return new Proofs(keys, codes, List.copyOf(more), signatures).with(code);
  }

  /// Why a code or a signature proves nothing in what the log gets at this time; empty: it proves
  /// the consent, or is a token.
  public Optional<Refusal> flaw(Given given, Instant at) {
    MemberId member = given.evidence().subject();
    return switch (given.evidence().shown()) {
      case Evidence.Token _ -> Optional.empty();
      case Evidence.Code(var entered) -> {
        Sha256 content = ConsentText.hash(member, given.id(), given.consent());
        yield code(given)
            .map(code -> code.flaw(entered, content, at))
            .orElseGet(() -> Optional.of(Refusal.NO_CODE));
      }
      case Evidence.Signature(SignedConsent signed) ->
          flaw(signed, ConsentText.of(member, given.id(), given.consent()));
    };
  }

  private Optional<Refusal> flaw(SignedConsent signed, String text) {
    Optional<SigningKey> key = key(signed.key()).filter(SigningKey::inForce);
    if (key.isEmpty() || !signed.isOf(text) || !signed.isUnder(key.get().key()))
      return Optional.of(Refusal.BAD_SIGNATURE);
    return signatures.contains(signed.hash())
        ? Optional.of(Refusal.SHOWN_BEFORE)
        : Optional.empty();
  }

  /// What they are now that this was shown.
  ///
  /// @param flaw why it proved nothing
  public Proofs shown(Given given, Optional<Refusal> flaw) {
    return switch (given.evidence().shown()) {
      case Evidence.Token _ -> this;
      case Evidence.Code _ when flaw.isEmpty() -> with(code(given).orElseThrow().usedUp());
      case Evidence.Code _ when flaw.equals(Optional.of(Refusal.WRONG_CODE)) ->
          with(code(given).orElseThrow().missedOnceMore());
      case Evidence.Code _ -> this;
      case Evidence.Signature(SignedConsent signed) -> flaw.isEmpty() ? with(signed) : this;
    };
  }

  private Optional<ConsentCode> code(Given given) {
    return given.relayedBy().flatMap(partner -> code(new ConsentCode.Name(given.id(), partner)));
  }

  /// All keys that the member ever had, in the order of the log.
  public Collection<SigningKey> keys() {
    return List.copyOf(keys.values());
  }

  /// The key of this name, whether it is in force or not.
  public Optional<SigningKey> key(KeyId id) {
    return Optional.ofNullable(keys.get(id));
  }

  /// The last code that was made for this consent to be brought by this partner.
  public Optional<ConsentCode> code(ConsentCode.Name name) {
    return Optional.ofNullable(codes.get(name));
  }

  /// How many codes were made within this time before.
  long madeWithin(Duration window, Instant before) {
    return made.stream().filter(at -> at.isAfter(before.minus(window))).count();
  }

  private Proofs with(SigningKey key) {
    Map<KeyId, SigningKey> more = new LinkedHashMap<>(keys);
    more.put(key.id(), key);
    return new Proofs(more, codes, made, signatures);
  }

  private Proofs with(ConsentCode code) {
    Map<ConsentCode.Name, ConsentCode> more = new HashMap<>(codes);
    more.put(code.name(), code);
    return new Proofs(keys, more, made, signatures);
  }

  private Proofs with(SignedConsent signed) {
    Set<Sha256> more = new HashSet<>(signatures);
    more.add(signed.hash());
    return new Proofs(keys, codes, made, more);
  }
}
