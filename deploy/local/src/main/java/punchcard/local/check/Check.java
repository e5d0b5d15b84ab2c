package punchcard.local.check;

import java.util.List;
import java.util.function.Function;

/// One thing that must hold.
///
/// @param says what must hold, as a sentence
/// @param differences where it does not; empty: it holds
record Check(String says, Function<Evidence, List<String>> differences) {
  /// All of them, from what goes in to what comes out.
  static final List<Check> ALL =
      List.of(
          new Check("each published event is in the log once", Admission::differences),
          new Check("each household is one member, at every partner", OneMember::differences),
          new Check("each event earned what the agreement says", Earnings::differences),
          new Check("no event was posted twice", Causes::differences),
          new Check("each lot has its partner, its day and its expiry", LotStamps::differences),
          new Check("the soonest-expiring lots were spent first", LotOrder::differences),
          new Check("no lot is more than was made, or was altered", LotsLeft::differences),
          new Check("nothing matured or expired before its day", Days::differences),
          new Check("each hold ended once, all of it spent or back", Holds::differences),
          new Check("what was given back was spent, and once", Undoings::differences),
          new Check("what left for a member arrived or came back", Transfers::differences),
          new Check("what was converted kept its issuer and day", Conversions::differences),
          new Check("what was acknowledged is in the journal, once", Redemptions::differences),
          new Check("all else that was asked for happened, once", Deeds::differences),
          new Check("members have what they earned less what they spent", Balances::differences),
          new Check("nothing stays on its way between members", Transfers::leftInClearing),
          new Check("what was refused changed nothing", Redemptions::refusedDifferences),
          new Check(
              "the trial balance is zero, of each entry and of all", TrialBalance::differences),
          new Check("each leg has its account", Accounts::differences),
          new Check("members' accounts are their lots less debts", MemberAccounts::differences),
          new Check("each member's entries are numbered without gaps", Sequences::differences),
          new Check("each hash follows from its entry and the one before", HashChain::differences),
          new Check("the points miner has the journal, entry by entry", MinedPoints::differences),
          new Check("the timeline miner has each event", MinedTimeline::differences),
          new Check("the spend miner has what the data files say", MinedSpend::differences));
}
