package punchcard.onboarding.stream;

import java.util.Optional;
import java.util.Set;
import punchcard.avro.ConcealedIdentifier;
import punchcard.avro.IdentifierCodeMissed;
import punchcard.avro.IdentifierLinked;
import punchcard.avro.IdentifierProposed;
import punchcard.avro.IdentifierTaken;
import punchcard.avro.IdentifierUnlinked;
import punchcard.avro.MemberEvent;
import punchcard.avro.OneTimeCode;
import punchcard.avro.ReferenceLinked;
import punchcard.avro.SignedUp;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.identity.CodeHash;
import punchcard.onboarding.identity.CodeSalt;
import punchcard.onboarding.identity.Concealed;
import punchcard.onboarding.identity.IdentifierId;
import punchcard.onboarding.identity.IdentifierKind;
import punchcard.onboarding.identity.IdentityFact;
import punchcard.onboarding.identity.OneTime;

/// Translates what the log says of members' identifiers.
final class IdentityRecords {
  /// What says something of an identifier, but for the first signup, which consents have.
  static final Set<Class<?>> BODIES =
      Set.of(
          ReferenceLinked.class,
          IdentifierProposed.class,
          IdentifierCodeMissed.class,
          IdentifierLinked.class,
          IdentifierTaken.class,
          IdentifierUnlinked.class);

  private IdentityRecords() {}

  /// What a record means to identifiers; empty: nothing.
  static Optional<IdentityFact> fact(MemberEvent event) {
    return switch (event.getBody()) {
      case SignedUp _, ReferenceLinked _ ->
          Optional.ofNullable(event.getPartner())
              .map(PartnerId::new)
              .map(IdentityFact.KnownTo::new);
      case IdentifierProposed it -> Optional.of(proposed(it));
      case IdentifierCodeMissed it ->
          Optional.of(
              new IdentityFact.CodeMissed(
                  id(it.getIdentifierId()),
                  new CodeHash(it.getEntered()),
                  EvidenceRecords.evidence(it.getEvidence())));
      case IdentifierLinked it ->
          Optional.of(
              new IdentityFact.Linked(
                  id(it.getIdentifierId()),
                  concealed(it.getIdentifier()),
                  EvidenceRecords.evidence(it.getEvidence())));
      case IdentifierTaken it ->
          Optional.of(
              new IdentityFact.Taken(
                  id(it.getIdentifierId()),
                  concealed(it.getIdentifier()),
                  EvidenceRecords.evidence(it.getEvidence())));
      case IdentifierUnlinked it ->
          Optional.of(
              new IdentityFact.Unlinked(
                  id(it.getIdentifierId()), EvidenceRecords.evidence(it.getEvidence())));
      default -> Optional.empty();
    };
  }

  private static IdentityFact proposed(IdentifierProposed it) {
    return new IdentityFact.Proposed(
        id(it.getIdentifierId()),
        concealed(it.getIdentifier()),
        code(it.getCode()),
        it.getExpiresAt(),
        EvidenceRecords.evidence(it.getEvidence()));
  }

  /// The body that says so in the log.
  static Object body(IdentityFact fact) {
    return switch (fact) {
      case IdentityFact.Proposed(var id, var what, var code, var expiresAt, var by) ->
          new IdentifierProposed(
              id.value(), record(what), record(code), expiresAt, EvidenceRecords.record(by));
      case IdentityFact.CodeMissed(var id, var entered, var by) ->
          new IdentifierCodeMissed(id.value(), entered.hex(), EvidenceRecords.record(by));
      case IdentityFact.Linked(var id, var what, var by) ->
          new IdentifierLinked(id.value(), record(what), EvidenceRecords.record(by));
      case IdentityFact.Taken(var id, var what, var by) ->
          new IdentifierTaken(id.value(), record(what), EvidenceRecords.record(by));
      case IdentityFact.Unlinked(var id, var by) ->
          new IdentifierUnlinked(id.value(), EvidenceRecords.record(by));
      case IdentityFact.KnownTo _ ->
          throw new IllegalStateException("no member says this: " + fact);
    };
  }

  static IdentifierId id(String id) {
    return new IdentifierId(id);
  }

  static ConcealedIdentifier record(Concealed what) {
    return new ConcealedIdentifier(
        what.kind().code(),
        what.key().value(),
        what.sealed().map(PersonRecords::bytes).orElse(null));
  }

  static Concealed concealed(ConcealedIdentifier it) {
    return new Concealed(
        IdentifierKind.of(it.getKind()).orElseThrow(),
        new IdentityKey(it.getIdentity()),
        Optional.ofNullable(it.getSealed()).map(PersonRecords::sealed));
  }

  static OneTimeCode record(OneTime code) {
    return new OneTimeCode(code.salt().hex(), code.hash().hex());
  }

  static OneTime code(OneTimeCode it) {
    return new OneTime(new CodeSalt(it.getSalt()), new CodeHash(it.getHash()));
  }
}
