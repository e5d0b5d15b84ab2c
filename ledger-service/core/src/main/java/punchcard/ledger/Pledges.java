package punchcard.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import punchcard.ledger.journal.Asker;

/// What of a member is held, waits for a second person, or has been undone.
///
/// @param holds that are open
/// @param ended holds that ended in the last 35 days
/// @param proposals that wait
/// @param undone earlier entries of which something was given back
public record Pledges(
    List<Hold> holds, List<EndedHold> ended, List<Proposal> proposals, List<Undone> undone) {
  /// How long it is remembered how a hold ended.
  public static final Duration ENDED_KEPT = Duration.ofDays(35);

  public static final Pledges NONE = new Pledges(List.of(), List.of(), List.of(), List.of());

  public Pledges {
    holds = List.copyOf(holds);
    ended = List.copyOf(ended);
    proposals = List.copyOf(proposals);
    undone = List.copyOf(undone);
  }

  Optional<Hold> hold(long number) {
    return first(holds, hold -> hold.number() == number);
  }

  Optional<EndedHold> ended(long number) {
    return first(ended, hold -> hold.number() == number);
  }

  Optional<Proposal> proposal(long number) {
    return first(proposals, proposal -> proposal.number() == number);
  }

  /// What was given back of an entry.
  Undone undone(long sequence) {
    return first(undone, before -> before.sequence() == sequence)
        .orElse(new Undone(sequence, 0, false));
  }

  Pledges with(Hold hold) {
    return new Pledges(plus(holds, hold), ended, proposals, undone);
  }

  /// Ends a hold, and forgets those that ended long ago.
  Pledges ending(long number, EndedHold.How how, Instant at) {
    Hold hold = hold(number).orElseThrow(() -> new IllegalStateException("no hold " + number));
    Instant oldest = at.minus(ENDED_KEPT);
    List<EndedHold> kept = without(ended, before -> before.at().isBefore(oldest));
    return new Pledges(
        without(holds, open -> open.number() == number),
        plus(kept, new EndedHold(number, hold.partner(), how, at)),
        proposals,
        undone);
  }

  /// One waits for each name of a request: who uses the name again, long after, proposes this
  /// instead.
  Pledges with(Proposal proposal) {
    List<Proposal> others = without(proposals, before -> before.asker().equals(proposal.asker()));
    return new Pledges(holds, ended, plus(others, proposal), undone);
  }

  Pledges withoutProposalOf(Asker asker) {
    return new Pledges(
        holds, ended, without(proposals, proposal -> proposal.asker().equals(asker)), undone);
  }

  /// Nobody's word is waited for any more.
  Pledges withoutProposals() {
    return new Pledges(holds, ended, List.of(), undone);
  }

  Pledges returning(long sequence, long minor) {
    return with(new Undone(sequence, undone(sequence).returnedMinor() + minor, false));
  }

  Pledges reversing(long sequence) {
    return with(new Undone(sequence, undone(sequence).returnedMinor(), true));
  }

  private Pledges with(Undone now) {
    List<Undone> others = without(undone, before -> before.sequence() == now.sequence());
    return new Pledges(holds, ended, proposals, plus(others, now));
  }

  private static <T> Optional<T> first(List<T> list, Predicate<T> wanted) {
    for (T one : list) if (wanted.test(one)) return Optional.of(one);
    return Optional.empty();
  }

  private static <T> List<T> plus(List<T> list, T one) {
    List<T> more = new ArrayList<>(list.size() + 1);
    more.addAll(list);
    more.add(one);
    return more;
  }

  private static <T> List<T> without(List<T> list, Predicate<T> unwanted) {
    List<T> rest = new ArrayList<>(list);
    rest.removeIf(unwanted);
    return rest;
  }
}
