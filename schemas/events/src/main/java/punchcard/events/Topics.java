package punchcard.events;

import static punchcard.events.Owner.ASKERS;
import static punchcard.events.Owner.LEDGER;
import static punchcard.events.Owner.ONBOARDING;
import static punchcard.events.Owner.PARTNER;
import static punchcard.events.Owner.RULES;
import static punchcard.events.Retention.compacted;
import static punchcard.events.Retention.days;
import static punchcard.events.Retention.forEver;
import static punchcard.events.Retention.hours;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punchcard.avro.AccountingDecision;
import punchcard.avro.AgreementAcceptance;
import punchcard.avro.AgreementProposal;
import punchcard.avro.AgreementVersion;
import punchcard.avro.CharterVersion;
import punchcard.avro.ConsentTermsVersion;
import punchcard.avro.CoverAlert;
import punchcard.avro.CurrencyVersion;
import punchcard.avro.Disclosure;
import punchcard.avro.DisclosureMade;
import punchcard.avro.Erasure;
import punchcard.avro.Identity;
import punchcard.avro.LedgerEntry;
import punchcard.avro.LedgerProposal;
import punchcard.avro.LedgerRefusal;
import punchcard.avro.LedgerReply;
import punchcard.avro.MemberCommand;
import punchcard.avro.MemberEvent;
import punchcard.avro.MemberHandover;
import punchcard.avro.OnboardingReply;
import punchcard.avro.OpenRightsRequest;
import punchcard.avro.ParticipantEvent;
import punchcard.avro.PartnerEvent;
import punchcard.avro.PartnerTermsVersion;
import punchcard.avro.PeriodReport;
import punchcard.avro.Posting;
import punchcard.avro.PromotionBudget;
import punchcard.avro.PromotionExposure;
import punchcard.avro.RejectedEvent;
import punchcard.avro.ReplayStep;
import punchcard.avro.TierChanged;
import punchcard.kernel.PartnerId;

/// Every topic of the system. All that are keyed by a member or a reference have the same number
/// of partitions and the same partitioner, so that a member's whole life lies in one partition of
/// each; those of versions, budgets, decisions, replays, reports and alerts have one partition, so
/// that they keep one order.
public final class Topics {
  public static final Topic<MemberCommand> MEMBER_COMMANDS =
      new Topic<>("member-commands", ONBOARDING, "member reference", MemberCommand.class, days(7));
  public static final Topic<Identity> IDENTITIES =
      new Topic<>("identities", ONBOARDING, "HMAC of the identifier", Identity.class, compacted());
  public static final Topic<ParticipantEvent> PARTICIPANTS =
      new Topic<>("participants", ONBOARDING, "participant id", ParticipantEvent.class, forEver());
  public static final Topic<CharterVersion> CHARTERS =
      new Topic<>("charters", ONBOARDING, "charter/version", CharterVersion.class, compacted());
  public static final Topic<MemberEvent> MEMBER_EVENTS =
      new Topic<>("member-events", ONBOARDING, "member id", MemberEvent.class, forEver());
  public static final Topic<RejectedEvent> REJECTED_EVENTS =
      new Topic<>("rejected-events", ONBOARDING, "as received", RejectedEvent.class, days(90));
  public static final Topic<ConsentTermsVersion> CONSENT_TERMS =
      new Topic<>(
          "consent-terms", ONBOARDING, "terms id/version", ConsentTermsVersion.class, compacted());
  public static final Topic<Erasure> ERASURES =
      new Topic<>("erasures", ONBOARDING, "member id", Erasure.class, compacted());
  public static final Topic<OpenRightsRequest> RIGHTS_REQUESTS =
      new Topic<>(
          "rights-requests",
          ONBOARDING,
          "member id/request id",
          OpenRightsRequest.class,
          compacted());
  public static final Topic<OnboardingReply> ONBOARDING_REPLIES =
      new Topic<>(
          "onboarding-replies", ONBOARDING, "correlation id", OnboardingReply.class, hours(1));
  public static final Topic<DisclosureMade> DISCLOSURES =
      new Topic<>("disclosures", ONBOARDING, "member id", DisclosureMade.class, forEver());
  public static final Topic<AgreementVersion> AGREEMENTS =
      new Topic<>("agreements", RULES, "agreement id/version", AgreementVersion.class, compacted());
  public static final Topic<AgreementProposal> AGREEMENT_PROPOSALS =
      new Topic<>(
          "agreement-proposals",
          RULES,
          "agreement id/number",
          AgreementProposal.class,
          compacted());
  public static final Topic<AgreementAcceptance> AGREEMENT_ACCEPTANCES =
      new Topic<>(
          "agreement-acceptances",
          RULES,
          "agreement id/number",
          AgreementAcceptance.class,
          compacted());
  public static final Topic<PromotionExposure> PROMOTION_EXPOSURES =
      new Topic<>("promotion-exposures", RULES, "member id", PromotionExposure.class, forEver());
  public static final Topic<PromotionBudget> PROMOTION_BUDGETS =
      new Topic<>(
          "promotion-budgets",
          RULES,
          "agreement id/promotion/currency",
          PromotionBudget.class,
          forEver());
  public static final Topic<MemberHandover> MEMBER_HANDOVERS =
      new Topic<>("member-handovers", RULES, "member id", MemberHandover.class, days(7));
  public static final Topic<ReplayStep> REPLAYS =
      new Topic<>("replays", RULES, "replay id", ReplayStep.class, forEver());
  public static final Topic<TierChanged> TIER_CHANGES =
      new Topic<>("tier-changes", RULES, "member id", TierChanged.class, forEver());
  public static final Topic<CurrencyVersion> CURRENCIES =
      new Topic<>("currencies", LEDGER, "currency/version", CurrencyVersion.class, compacted());
  public static final Topic<PartnerTermsVersion> PARTNER_TERMS =
      new Topic<>(
          "partner-terms", LEDGER, "partner/version", PartnerTermsVersion.class, compacted());
  public static final Topic<AccountingDecision> ACCOUNTING_DECISIONS =
      new Topic<>(
          "accounting-decisions", LEDGER, "decision/step", AccountingDecision.class, forEver());
  public static final Topic<PeriodReport> PERIOD_REPORTS =
      new Topic<>("period-reports", LEDGER, "period/subject", PeriodReport.class, forEver());
  public static final Topic<CoverAlert> COVER_ALERTS =
      new Topic<>("cover-alerts", LEDGER, "partner", CoverAlert.class, forEver());
  public static final Topic<Posting> POSTINGS =
      new Topic<>("postings", ASKERS, "member id", Posting.class, days(30));
  public static final Topic<LedgerEntry> LEDGER_ENTRIES =
      new Topic<>("ledger-entries", LEDGER, "member id", LedgerEntry.class, forEver());
  public static final Topic<LedgerRefusal> LEDGER_REFUSALS =
      new Topic<>("ledger-refusals", LEDGER, "member id", LedgerRefusal.class, forEver());
  public static final Topic<LedgerProposal> LEDGER_PROPOSALS =
      new Topic<>("ledger-proposals", LEDGER, "member id", LedgerProposal.class, forEver());
  public static final Topic<LedgerReply> LEDGER_REPLIES =
      new Topic<>("ledger-replies", LEDGER, "correlation id", LedgerReply.class, hours(1));

  /// The topics that are there before any partner is.
  public static final List<Topic<?>> ALL =
      List.of(
          MEMBER_COMMANDS,
          IDENTITIES,
          PARTICIPANTS,
          CHARTERS,
          MEMBER_EVENTS,
          REJECTED_EVENTS,
          CONSENT_TERMS,
          ERASURES,
          RIGHTS_REQUESTS,
          ONBOARDING_REPLIES,
          DISCLOSURES,
          AGREEMENTS,
          AGREEMENT_PROPOSALS,
          AGREEMENT_ACCEPTANCES,
          PROMOTION_EXPOSURES,
          PROMOTION_BUDGETS,
          MEMBER_HANDOVERS,
          REPLAYS,
          TIER_CHANGES,
          CURRENCIES,
          PARTNER_TERMS,
          ACCOUNTING_DECISIONS,
          PERIOD_REPORTS,
          COVER_ALERTS,
          POSTINGS,
          LEDGER_ENTRIES,
          LEDGER_REFUSALS,
          LEDGER_PROPOSALS,
          LEDGER_REPLIES);

  /// Those of versions, and of what is numbered like them (budgets, decisions, replays, reports,
  /// alerts): each is read whole, and its one partition is the order of publishing.
  public static final List<Topic<?>> OF_VERSIONS =
      List.of(
          CHARTERS,
          CONSENT_TERMS,
          AGREEMENTS,
          AGREEMENT_PROPOSALS,
          AGREEMENT_ACCEPTANCES,
          PROMOTION_BUDGETS,
          REPLAYS,
          CURRENCIES,
          PARTNER_TERMS,
          ACCOUNTING_DECISIONS,
          PERIOD_REPORTS,
          COVER_ALERTS);

  /// Matches every partner's topic of events; the group is the partner's id.
  public static final Pattern PARTNER_EVENTS =
      Pattern.compile("partner\\.([a-z][a-z0-9-]*)\\.events");

  private Topics() {}

  /// What this partner publishes; only it may write there.
  public static Topic<PartnerEvent> partnerEvents(PartnerId partner) {
    return new Topic<>(
        "partner." + partner + ".events", PARTNER, "member reference", PartnerEvent.class, days(7));
  }

  /// What this partner may see; only it may read there.
  public static Topic<Disclosure> partnerFeed(PartnerId partner) {
    return new Topic<>(
        "partner." + partner + ".feed", ONBOARDING, "member id", Disclosure.class, days(30));
  }

  /// The partner whose events this topic carries, if it is such a topic.
  public static Optional<PartnerId> publisherOf(String topic) {
    Matcher matcher = PARTNER_EVENTS.matcher(topic);
    return matcher.matches() && PartnerId.isValid(matcher.group(1))
        ? Optional.of(new PartnerId(matcher.group(1)))
        : Optional.empty();
  }
}
