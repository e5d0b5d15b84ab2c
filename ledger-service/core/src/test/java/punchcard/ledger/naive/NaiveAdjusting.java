package punchcard.ledger.naive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Corrections by hand.
final class NaiveAdjusting {
  private final NaiveMoves moves;

  NaiveAdjusting(NaiveMoves moves) {
    this.moves = moves;
  }

  String adjust(NaiveMember member, NaiveMember.Proposal asked, LocalDate today) {
    @Nullable String wrong = wrong(member, asked, today);
    if (wrong != null) return wrong;
    @Nullable Long limit = moves.policy(asked.currency()).approvalAboveMinor();
    if (limit == null || Math.abs(asked.amount()) <= limit) return post(member, asked, today);
    member.proposals.removeIf(
        it -> it.caller().equals(asked.caller()) && it.key().equals(asked.key()));
    member.proposals.add(asked);
    return "proposed " + asked.number();
  }

  private @Nullable String wrong(NaiveMember member, NaiveMember.Proposal asked, LocalDate today) {
    String currency = asked.currency();
    @Nullable String wrong = moves.wrongAmount(member, currency, Math.abs(asked.amount()));
    if (wrong != null || asked.amount() > 0) return wrong;
    long missing = -asked.amount() - member.spendable(currency, today);
    boolean tooLow = missing > 0 && missing > moves.mayOwe(member, currency);
    return tooLow ? "BALANCE_TOO_LOW" : null;
  }

  private String post(NaiveMember member, NaiveMember.Proposal asked, LocalDate today) {
    NaiveEntry entry = member.begin("adjusted");
    String currency = asked.currency();
    if (asked.amount() > 0) {
      NaiveLedger.Award award =
          new NaiveLedger.Award(currency, asked.amount(), asked.fundedBy(), null, null, null);
      moves.make(member, entry, award, 0, today, today);
      member.repay(currency, today);
    } else {
      entry.spent.addAll(member.take(currency, -asked.amount(), today));
      long owed = -asked.amount() - entry.spent.size();
      moves.owe(member, entry, currency, owed, asked.fundedBy());
      member.other(entry, "program/adjusted", currency, -asked.amount());
    }
    return "";
  }

  String approve(NaiveMember member, String caller, long number, boolean yes, LocalDate today) {
    if (member.entries.isEmpty()) return "UNKNOWN_MEMBER";
    for (NaiveMember.Proposal proposal : member.proposals) {
      if (proposal.number() != number) continue;
      if (proposal.caller().equals(caller)) return "SAME_PERSON";
      @Nullable String wrong = yes ? wrong(member, proposal, today) : null;
      if (wrong != null) return wrong;
      member.proposals.remove(proposal);
      return yes ? post(member, proposal, today) : "declined " + number;
    }
    return "UNKNOWN_PROPOSAL";
  }
}
