package punchcard.accounting.decision;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchcard.accounting.decision.Matter.Estimation;
import punchcard.accounting.decision.Matter.Leaving;
import punchcard.accounting.decision.Matter.MonthEnd;
import punchcard.accounting.decision.Matter.Paying;
import punchcard.accounting.exposure.Payment;
import punchcard.accounting.liability.Estimate;
import punchcard.accounting.liability.Estimates;
import punchcard.accounting.period.Closing;
import punchcard.accounting.period.Periods;
import punchcard.accounting.terms.Departure;

/// All that was proposed and approved, and what may be next.
///
/// The books begin with the first month that is closed; what is older counts in it. Until then they
/// begin with the oldest entry.
///
/// @param steps the oldest first
public record Decisions(List<Decision> steps) {
  public Decisions {
    steps = steps.stream().sorted(Comparator.comparing(Decision::at)).toList();
  }

  public static Decisions of(Collection<Decision> steps) {
    return new Decisions(List.copyOf(steps));
  }

  /// Which months are closed.
  ///
  /// @param oldest the month of the oldest entry, which matters only until a month is closed
  public Periods periods(YearMonth oldest, ZoneId zone) {
    List<Closing> closings = closings();
    YearMonth first = closings.isEmpty() ? oldest : closings.getFirst().period();
    return new Periods(first, closings, zone);
  }

  /// One a month, without gaps.
  public List<Closing> closings() {
    return approved()
        .flatMap(
            step ->
                step.matter() instanceof MonthEnd(YearMonth period) && step.upTo() != null
                    ? Stream.of(
                        new Closing(
                            period, step.upTo(), step.proposedBy(), step.approvedBy(), step.at()))
                    : Stream.empty())
        .toList();
  }

  public Estimates estimates() {
    return new Estimates(
        approved()
            .flatMap(
                step ->
                    step.matter() instanceof Estimation estimation
                        ? Stream.of(estimate(estimation, step))
                        : Stream.empty())
            .toList());
  }

  private static Estimate estimate(Estimation of, Decision.Approved step) {
    return new Estimate(
        of.portfolio(),
        of.expected(),
        of.highlyProbable(),
        of.validFrom(),
        step.approvedBy(),
        step.at());
  }

  public List<Departure> departures() {
    return approved()
        .flatMap(
            step ->
                step.matter() instanceof Leaving(Departure departure)
                    ? Stream.of(departure)
                    : Stream.empty())
        .toList();
  }

  /// What partners paid and were paid.
  public List<Payment> payments() {
    return approved()
        .flatMap(
            step ->
                step.matter() instanceof Paying(Payment payment)
                    ? Stream.of(payment)
                    : Stream.empty())
        .toList();
  }

  private Stream<Decision.Approved> approved() {
    return steps.stream()
        .flatMap(
            step ->
                switch (step) {
                  case Decision.Proposed _ -> Stream.empty();
                  case Decision.Approved approved -> Stream.of(approved);
                });
  }

  /// When the next step is made: now, and later than the one before, so that all steps and all
  /// closings have one order.
  public Instant after(Instant now) {
    if (steps.isEmpty()) return now;
    Instant earliest = steps.getLast().at().plusMillis(1);
    return now.isBefore(earliest) ? earliest : now;
  }

  /// Why this cannot be decided now; empty if it can.
  public Optional<Objection> objection(Matter matter, Instant now, ZoneId zone) {
    return switch (matter) {
      case Estimation _ -> Optional.empty();
      case MonthEnd(YearMonth period) -> objection(period, now, zone);
      case Leaving(Departure departure) -> objection(departure);
      case Paying(Payment payment) -> objection(payment);
    };
  }

  private Optional<Objection> objection(YearMonth period, Instant now, ZoneId zone) {
    List<Closing> closings = closings();
    if (!closings.isEmpty() && !closings.getLast().period().plusMonths(1).equals(period))
      return Optional.of(Objection.NOT_THE_OLDEST_OPEN_MONTH);
    boolean over = !now.isBefore(Periods.from(period, zone).endOf(period));
    return over ? Optional.empty() : Optional.of(Objection.MONTH_NOT_OVER);
  }

  private Optional<Objection> objection(Departure departure) {
    if (closings().stream().anyMatch(closing -> !closing.period().isBefore(departure.period())))
      return Optional.of(Objection.MONTH_IS_CLOSED);
    boolean gone =
        departures().stream().anyMatch(known -> known.partner().equals(departure.partner()));
    return gone ? Optional.of(Objection.HAS_LEFT_ALREADY) : Optional.empty();
  }

  private Optional<Objection> objection(Payment payment) {
    return payments().stream().anyMatch(payment::isSameAs)
        ? Optional.of(Objection.REFERENCE_IS_TAKEN)
        : Optional.empty();
  }

  /// Why a proposal cannot be approved by somebody now; empty if it can.
  public Optional<Objection> objection(
      Decision.Proposed proposal, String approver, Instant now, ZoneId zone) {
    if (approver.equals(proposal.proposedBy())) return Optional.of(Objection.SAME_PERSON);
    return objection(proposal.matter(), now, zone);
  }
}
