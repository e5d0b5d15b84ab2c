package punchcard.onboarding.stream;

import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import punchcard.avro.AgreementVersion;
import punchcard.avro.ConsentTermsVersion;
import punchcard.avro.Disclosure;
import punchcard.avro.DisclosureMade;
import punchcard.avro.Erasure;
import punchcard.avro.Identity;
import punchcard.avro.LedgerEntry;
import punchcard.avro.MemberCommand;
import punchcard.avro.MemberEvent;
import punchcard.avro.MemberHandover;
import punchcard.avro.OnboardingReply;
import punchcard.avro.OpenRightsRequest;
import punchcard.avro.PartnerEvent;
import punchcard.avro.PromotionBudget;
import punchcard.avro.RejectedEvent;
import punchcard.avro.ReplayStep;
import punchcard.events.AvroCodec;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;

/// How the values of the topology's topics are read and written.
///
/// @param events reads any partner's: the schema is the same, and only its subject has the name
record Codecs(
    AvroCodec<PartnerEvent> events,
    AvroCodec<MemberCommand> commands,
    AvroCodec<MemberEvent> log,
    AvroCodec<Identity> identities,
    AvroCodec<RejectedEvent> rejected,
    AvroCodec<AgreementVersion> agreements,
    AvroCodec<ReplayStep> replays,
    AvroCodec<PromotionBudget> budgets,
    AvroCodec<MemberHandover> handovers,
    AvroCodec<ConsentTermsVersion> terms,
    AvroCodec<Erasure> erasures,
    AvroCodec<OpenRightsRequest> requests,
    AvroCodec<OnboardingReply> replies,
    AvroCodec<LedgerEntry> entries,
    AvroCodec<DisclosureMade> disclosures,
    AvroCodec<Disclosure> shown,
    FeedCodec feeds) {

  static Codecs with(SchemaRegistry registry) {
    return new Codecs(
        new AvroCodec<>(Topics.partnerEvents(new PartnerId("any")), registry),
        new AvroCodec<>(Topics.MEMBER_COMMANDS, registry),
        new AvroCodec<>(Topics.MEMBER_EVENTS, registry),
        new AvroCodec<>(Topics.IDENTITIES, registry),
        new AvroCodec<>(Topics.REJECTED_EVENTS, registry),
        new AvroCodec<>(Topics.AGREEMENTS, registry),
        new AvroCodec<>(Topics.REPLAYS, registry),
        new AvroCodec<>(Topics.PROMOTION_BUDGETS, registry),
        new AvroCodec<>(Topics.MEMBER_HANDOVERS, registry),
        new AvroCodec<>(Topics.CONSENT_TERMS, registry),
        new AvroCodec<>(Topics.ERASURES, registry),
        new AvroCodec<>(Topics.RIGHTS_REQUESTS, registry),
        new AvroCodec<>(Topics.ONBOARDING_REPLIES, registry),
        new AvroCodec<>(Topics.LEDGER_ENTRIES, registry),
        new AvroCodec<>(Topics.DISCLOSURES, registry),
        new AvroCodec<>(SharedStores.SHOWN_RECORDS, registry),
        new FeedCodec(registry));
  }

  /// Nothing where an identifier is nobody's any more: a tombstone.
  Serializer<@Nullable Identity> identitiesOrNothing() {
    return (topic, identity) -> identity == null ? null : identities.serialize(topic, identity);
  }

  /// Nothing where a request is answered: a tombstone.
  Serializer<@Nullable OpenRightsRequest> requestsOrNothing() {
    return (topic, request) -> request == null ? null : requests.serialize(topic, request);
  }

  Serializer<AddressedReply> addressed() {
    return (topic, to) -> replies.serialize(topic, to.reply());
  }
}
