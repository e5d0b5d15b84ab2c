package punchcard.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.programme.Programme;

/// Decides what comes of a request, and what an account is after it.
public final class Ledger {
  private Ledger() {}

  /// What comes of a request. Changes nothing; a refusal is an outcome, never an exception. What
  /// has ended by then is posted before ([#due]).
  ///
  /// @param answers what the member's requests were answered; only a [Request] looks at them
  public static Outcome decide(
      Programme programme, Account account, Answers answers, Command command) {
    Standing standing = new Standing(programme, account, command.envelope());
    return switch (command) {
      case Command.Sourced sourced -> decide(standing, sourced);
      case Request request ->
          answers.to(request).orElseGet(() -> decide(new Deciding<>(standing, request), answers));
      case TransferArrival arrival -> Transferring.receive(new Deciding<>(standing, arrival));
      case TransferComeback back -> Transferring.comeBack(new Deciding<>(standing, back));
      case HandoverArrival arrival -> Merging.takeOver(new Deciding<>(standing, arrival));
    };
  }

  private static Outcome decide(Standing standing, Command.Sourced command) {
    @Nullable Source source = command.source();
    if (source != null && standing.account().marks().cover(source))
      return new Outcome.Duplicate(source);
    @Nullable Refusal closed = Closed.refusal(standing.account(), command);
    if (closed != null) return new LedgerEvent.Refused(command, closed, null, 0);
    return switch (command) {
      case Issue issue -> Issuing.decide(new Deciding<>(standing, issue));
      case Opening opening -> OpeningBalances.decide(new Deciding<>(standing, opening));
      case Difference difference -> Differing.decide(new Deciding<>(standing, difference));
      case Maturing maturing -> Promising.mature(new Deciding<>(standing, maturing));
      case Cancellation cancelled -> Promising.cancel(new Deciding<>(standing, cancelled));
      case Forfeiture forfeiture -> Forfeiting.decide(new Deciding<>(standing, forfeiture));
      case Merge merge -> Merging.merge(new Deciding<>(standing, merge));
      case Unmerge undo -> Merging.undo(new Deciding<>(standing, undo));
      case Separation separation -> Merging.separate(new Deciding<>(standing, separation));
    };
  }

  private static LedgerEvent decide(Deciding<Request> on, Answers answers) {
    @Nullable Refusal closed = Closed.refusal(on.account(), on.command());
    if (closed != null) return on.refused(closed);
    return switch (on.command().demand()) {
      case Demand.Redemption redemption -> Redeeming.decide(on, redemption);
      case Demand.Reservation reservation -> Holding.reserve(on, reservation);
      case Demand.Capture capture -> Holding.capture(on, capture);
      case Demand.Release release -> Holding.release(on, release);
      case Demand.Review review -> Reviewing.decide(on, review);
      case Demand.RedemptionReturn back -> Returning.decide(on, answers, back);
      case Demand.Reversal reversal -> Reversing.decide(on, answers, reversal);
      case Demand.Adjustment adjustment -> Adjusting.decide(on, adjustment);
      case Demand.Approval approval -> Adjusting.approve(on, approval);
      case Demand.Transfer transfer -> Transferring.send(on, transfer);
      case Demand.Conversion conversion -> Converting.decide(on, conversion);
    };
  }

  /// The account after a fact. Never refuses; a fact that cannot be crashes.
  public static Account evolve(Programme programme, Account account, LedgerEvent event) {
    return switch (event) {
      case LedgerEvent.Posted(Entry entry, Source source) ->
          moved(Evolving.after(account, entry, programme), source);
      case LedgerEvent.Refused(Command.Sourced command, _, _, _) ->
          moved(account, command.source());
      case LedgerEvent.Refused _ -> account;
      case LedgerEvent.Proposed(Proposal proposal) ->
          account.with(account.pledges().with(proposal));
      case LedgerEvent.Declined(Proposal proposal, _) ->
          account.with(account.pledges().withoutProposalOf(proposal.asker()));
    };
  }

  private static Account moved(Account account, @Nullable Source source) {
    return source == null ? account : account.at(source);
  }

  /// When something of the account ends by itself next, if anything ever does.
  public static Optional<Instant> endsNext(Programme programme, Account account) {
    return Ending.next(programme, account).map(Ending::at);
  }

  /// The entries for all that has ended by now, in the order in which it did: each follows from the
  /// account as the ones before leave it.
  ///
  /// @param noticed where the record lies by which it is known that it is so late
  public static List<LedgerEvent.Posted> due(
      Programme programme, Account account, MemberId member, LogPosition noticed, Instant now) {
    List<LedgerEvent.Posted> due = new ArrayList<>();
    Account at = account;
    for (Ending next = endedBy(now, programme, at); next != null; ) {
      Timing timing = Timing.of(next.at(), now, programme.zone());
      Envelope envelope = new Envelope(member, timing, noticed, Envelope.NO_METADATA);
      LedgerEvent.Posted posted = Closing.post(new Standing(programme, at, envelope), next);
      due.add(posted);
      at = evolve(programme, at, posted);
      next = endedBy(now, programme, at);
    }
    return due;
  }

  /// The entries that follow by themselves from how the account stands now, each from the account
  /// as the ones before leave it; most of the time none.
  ///
  /// @param noticed where the record lies after which it stands so
  public static List<LedgerEvent.Posted> following(
      Programme programme, Account account, MemberId member, LogPosition noticed, Instant now) {
    if (account.ties().equals(Ties.NONE)) return List.of();
    List<LedgerEvent.Posted> following = new ArrayList<>();
    Timing timing = Timing.of(now, now, programme.zone());
    Envelope envelope = new Envelope(member, timing, noticed, Envelope.NO_METADATA);
    Account at = account;
    Optional<LedgerEvent.Posted> next = Following.next(new Standing(programme, at, envelope));
    while (next.isPresent()) {
      following.add(next.get());
      at = evolve(programme, at, next.get());
      next = Following.next(new Standing(programme, at, envelope));
    }
    return following;
  }

  private static @Nullable Ending endedBy(Instant now, Programme programme, Account account) {
    return Ending.next(programme, account).filter(next -> !next.at().isAfter(now)).orElse(null);
  }

  /// What a request is answered, from now on whenever it is asked.
  ///
  /// @param after the account after the fact
  public static Answer answer(Request request, LedgerEvent said, Account after) {
    @Nullable Currency currency = Currencies.of(said);
    long spendable =
        currency == null ? 0 : after.spendableMinorOn(request.timing().recordedOn(), currency);
    return new Answer(said, spendable);
  }

  /// The answers with one more, and without those whose time is over.
  public static Answers remember(Answers answers, Request request, Answer answer) {
    return answers.with(new Answers.Answered(request, answer));
  }
}
