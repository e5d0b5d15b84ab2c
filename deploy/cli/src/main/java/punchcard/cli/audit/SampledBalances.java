package punchcard.cli.audit;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import punchcard.avro.LedgerEntry;
import punchcard.kernel.LogPosition;

/// What the running ledger says of some members, drawn at random, beside what the journal says of
/// them at the very same entry of each. The ledger goes on meanwhile: where it is ahead, the
/// journal is read on; what it has not committed may still be given up, so it is asked again.
///
/// The sample is that of the lowest ranks, where a member's rank is a random number made of seed
/// and id: it needs no list of members, and the same seed draws the same members of a journal.
public final class SampledBalances implements Balances {
  private static final int ROUNDS = 3;

  private final int size;
  private final long seed;
  private final RunningLedger ledger;
  private final JournalTail tail;
  private final TreeMap<Long, SampledMember> sample = new TreeMap<>();

  /// Nobody is drawn yet.
  ///
  /// @param size how many members, at most
  public SampledBalances(int size, long seed, RunningLedger ledger, JournalTail tail) {
    this.size = size;
    this.seed = seed;
    this.ledger = ledger;
    this.tail = tail;
  }

  @Override
  public void add(LogPosition at, LedgerEntry entry) {
    String member = entry.getMemberId();
    long rank = rank(member);
    if (sample.size() == size && rank > sample.lastKey()) return;
    SampledMember drawn =
        sample.computeIfAbsent(rank, _ -> new SampledMember(member, at.partition()));
    if (sample.size() > size) sample.pollLastEntry();
    if (drawn.is(member) && drawn.partition() == at.partition()) drawn.follow(at, entry);
  }

  /// The finalizer of splitmix64 (Steele, Lea and Flood, 2014), over each character.
  private long rank(String member) {
    long rank = seed;
    for (int i = 0; i < member.length(); i++) {
      rank = (rank ^ member.charAt(i)) + 0x9E3779B97F4A7C15L;
      rank = (rank ^ (rank >>> 30)) * 0xBF58476D1CE4E5B9L;
      rank = (rank ^ (rank >>> 27)) * 0x94D049BB133111EBL;
      rank ^= rank >>> 31;
    }
    return rank;
  }

  @Override
  public void compare(Findings findings) {
    sample.values().stream()
        .collect(Collectors.groupingBy(SampledMember::partition))
        .forEach(this::meet);
    sample.values().forEach(member -> member.compare(findings));
  }

  /// Brings journal and ledger to the same entry of each member, if they can be brought there.
  private void meet(int partition, List<SampledMember> members) {
    for (int round = 0; round < ROUNDS && anyIsApart(members); round++) {
      members.stream().filter(SampledMember::isApart).forEach(member -> member.ask(ledger));
      if (anyIsBehind(members))
        tail.readOn(partition, record -> follow(members, record), () -> !anyIsBehind(members));
    }
  }

  private static boolean anyIsApart(Collection<SampledMember> members) {
    return members.stream().anyMatch(SampledMember::isApart);
  }

  private static boolean anyIsBehind(Collection<SampledMember> members) {
    return members.stream().anyMatch(SampledMember::isBehind);
  }

  private static void follow(Collection<SampledMember> members, JournalRecord.Legible record) {
    for (SampledMember member : members)
      if (member.is(record.entry().getMemberId())) member.follow(record.at(), record.entry());
  }
}
