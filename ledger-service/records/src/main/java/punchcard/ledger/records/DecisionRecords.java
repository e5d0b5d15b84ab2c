package punchcard.ledger.records;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import punchcard.accounting.decision.Decision;
import punchcard.accounting.decision.Matter;
import punchcard.accounting.exposure.Payment;
import punchcard.accounting.liability.Portfolio;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.period.Cut;
import punchcard.accounting.terms.Departure;
import punchcard.avro.AccountingDecision;
import punchcard.avro.ClosingProposed;
import punchcard.avro.DepartureProposed;
import punchcard.avro.EstimateApproved;
import punchcard.avro.EstimateProposed;
import punchcard.avro.JournalEnd;
import punchcard.avro.PartnerDeparture;
import punchcard.avro.PartnerLeft;
import punchcard.avro.PartnerPayment;
import punchcard.avro.PaymentProposed;
import punchcard.avro.PaymentRecorded;
import punchcard.avro.PeriodClosed;
import punchcard.avro.PortfolioEstimate;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Basis;
import punchcard.ledger.programme.ExpectedRedemption;

/// Accountants' decisions, as the log has them and as they are counted with.
public final class DecisionRecords {
  private DecisionRecords() {}

  /// Which step it is: 1 proposes, 2 approves.
  public static int step(Decision decision) {
    return switch (decision) {
      case Decision.Proposed _ -> 1;
      case Decision.Approved _ -> 2;
    };
  }

  /// A step as the log has it.
  public static AccountingDecision record(Decision decision) {
    Object body =
        switch (decision) {
          case Decision.Proposed proposed -> body(proposed);
          case Decision.Approved approved -> body(approved);
        };
    return new AccountingDecision(decision.id(), step(decision), decision.at(), body);
  }

  private static Object body(Decision.Proposed step) {
    return switch (step.matter()) {
      case Matter.Estimation of -> new EstimateProposed(estimate(of), step.proposedBy());
      case Matter.MonthEnd(YearMonth period) ->
          new ClosingProposed(period.toString(), step.proposedBy());
      case Matter.Leaving(Departure of) -> new DepartureProposed(departure(of), step.proposedBy());
      case Matter.Paying(Payment of) ->
          new PaymentProposed(PaymentRecords.record(of), step.proposedBy());
    };
  }

  private static Object body(Decision.Approved step) {
    return switch (step.matter()) {
      case Matter.Estimation of ->
          new EstimateApproved(estimate(of), step.proposedBy(), step.approvedBy());
      case Matter.MonthEnd(YearMonth period) ->
          new PeriodClosed(
              period.toString(),
              ends(Objects.requireNonNull(step.upTo())),
              step.proposedBy(),
              step.approvedBy());
      case Matter.Leaving(Departure of) ->
          new PartnerLeft(departure(of), step.proposedBy(), step.approvedBy());
      case Matter.Paying(Payment of) ->
          new PaymentRecorded(PaymentRecords.record(of), step.proposedBy(), step.approvedBy());
    };
  }

  private static PortfolioEstimate estimate(Matter.Estimation of) {
    return new PortfolioEstimate(
        of.portfolio().issuer().value(),
        of.portfolio().currency().code(),
        punchcard.avro.Basis.valueOf(of.portfolio().basis().name()),
        of.portfolio().money().code(),
        of.expected().redeemed(),
        of.expected().of(),
        of.highlyProbable(),
        of.validFrom());
  }

  private static PartnerDeparture departure(Departure of) {
    return new PartnerDeparture(of.partner().value(), of.period().toString(), of.termsVersion());
  }

  static List<JournalEnd> ends(Cut cut) {
    return cut.ends().entrySet().stream()
        .map(end -> new JournalEnd(end.getKey(), end.getValue()))
        .toList();
  }

  /// A step as it is counted with.
  ///
  /// @throws IllegalArgumentException if a value is out of its range
  public static Decision read(AccountingDecision record) {
    return switch (record.getBody()) {
      case EstimateProposed it ->
          proposed(record, estimation(it.getEstimate()), it.getProposedBy());
      case ClosingProposed it -> proposed(record, monthEnd(it.getPeriod()), it.getProposedBy());
      case DepartureProposed it -> proposed(record, leaving(it.getDeparture()), it.getProposedBy());
      case PaymentProposed it -> proposed(record, paying(it.getPayment()), it.getProposedBy());
      case EstimateApproved it ->
          approved(record, estimation(it.getEstimate()), it.getProposedBy(), it.getApprovedBy());
      case PeriodClosed it ->
          new Decision.Approved(
              record.getDecisionId(),
              monthEnd(it.getPeriod()),
              it.getProposedBy(),
              it.getApprovedBy(),
              record.getDecidedAt(),
              cut(it.getUpTo()));
      case PartnerLeft it ->
          approved(record, leaving(it.getDeparture()), it.getProposedBy(), it.getApprovedBy());
      case PaymentRecorded it ->
          approved(record, paying(it.getPayment()), it.getProposedBy(), it.getApprovedBy());
      default -> throw new IllegalStateException("not a decision: " + record.getBody());
    };
  }

  private static Decision proposed(AccountingDecision record, Matter matter, String by) {
    return new Decision.Proposed(record.getDecisionId(), matter, by, record.getDecidedAt());
  }

  /// What closes no month has no cut.
  private static Decision approved(
      AccountingDecision record, Matter matter, String by, String approvedBy) {
    return new Decision.Approved(
        record.getDecisionId(), matter, by, approvedBy, record.getDecidedAt(), null);
  }

  private static Matter paying(PartnerPayment of) {
    return new Matter.Paying(PaymentRecords.payment(of));
  }

  private static Matter estimation(PortfolioEstimate of) {
    Portfolio portfolio =
        new Portfolio(
            new PartnerId(of.getIssuer()),
            new Currency(of.getCurrency()),
            Basis.valueOf(of.getBasis().name()),
            new MoneyUnit(of.getMoney()));
    ExpectedRedemption expected =
        new ExpectedRedemption(of.getExpectedRedeemed(), of.getExpectedOf());
    return new Matter.Estimation(portfolio, expected, of.getHighlyProbable(), of.getValidFrom());
  }

  private static Matter monthEnd(String period) {
    return new Matter.MonthEnd(YearMonth.parse(period));
  }

  private static Matter leaving(PartnerDeparture of) {
    PartnerId partner = new PartnerId(of.getPartner());
    return new Matter.Leaving(
        new Departure(partner, YearMonth.parse(of.getPeriod()), of.getTermsVersion()));
  }

  static Cut cut(List<JournalEnd> ends) {
    TreeMap<Integer, Long> byPartition = new TreeMap<>();
    for (JournalEnd end : ends) byPartition.put(end.getPartition(), end.getOffset());
    return new Cut(byPartition);
  }
}
