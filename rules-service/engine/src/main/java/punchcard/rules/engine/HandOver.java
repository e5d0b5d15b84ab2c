package punchcard.rules.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.function.Consumer;
import punchcard.avro.HandedOn;
import punchcard.avro.MemberEvent;
import punchcard.avro.MemberHandover;
import punchcard.avro.Position;
import punchcard.rules.Brought;
import punchcard.rules.events.Tallies;

/// Hands over to those with whom a member is, or was, one person: what is counted of it, to the one
/// who it is now; facts that name what its history does not have, to one after another, until one
/// has it. Each is asked once, so it ends.
final class HandOver {
  private final Store<Kin> kin;
  private final Consumer<MemberHandover> telling;
  private long because = -1;
  private int number;

  HandOver(Store<Kin> kin, Consumer<MemberHandover> telling) {
    this.kin = kin;
    this.telling = telling;
  }

  void mergedInto(String member, String other, String merge) {
    kin.put(member, of(member).mergedInto(other, merge));
  }

  void isItselfAgain(String member) {
    kin.put(member, of(member).itselfAgain());
  }

  void absorbs(String member, String other) {
    kin.put(member, of(member).absorbing(other));
  }

  void releases(String member, String other, String merge) {
    kin.put(member, of(member).releasing(other, merge));
  }

  /// Whether a merge into the member was undone.
  boolean isEnded(String member, String merge) {
    return of(member).ended().contains(merge);
  }

  boolean isMerged(String member) {
    return of(member).merge() != null;
  }

  /// What is counted of a merged member goes to the one who it is now.
  ///
  /// @param because of what
  void bring(Brought brought, MemberEvent because, Instant occurredAt, Position at) {
    String member = because.getMemberId();
    String merge = of(member).merge();
    if (merge == null || brought.isNothing()) return;
    telling.accept(
        new MemberHandover(
            of(member).absorbers().getLast(),
            null,
            because.getEventId(),
            occurredAt,
            because.getReceivedAt(),
            new Position(at.getTopic(), at.getPartition(), at.getOffset()),
            numberAt(at.getOffset()),
            Tallies.record(merge, member, brought)));
  }

  void forget(String member) {
    kin.delete(member);
  }

  /// Whether the member is, or was, one person with any other.
  boolean isOneOfSeveral(String member) {
    return !of(member).isNone();
  }

  /// Hands it to the next one.
  ///
  /// @param fact that the member's history does not know
  /// @param at where its log has it
  /// @return false: nobody is left to be asked
  boolean on(MemberEvent fact, Position at) {
    HandedOn handed =
        fact.getBody() instanceof HandedOn further ? further : ofItsOwn(fact, at.getOffset(), at);
    List<String> asked = new ArrayList<>(handed.getAsked());
    asked.add(fact.getMemberId());
    SequencedSet<String> next = new LinkedHashSet<>(of(fact.getMemberId()).toAsk(asked));
    next.addAll(handed.getNext());
    asked.forEach(next::remove);
    if (next.isEmpty()) return false;
    hand(next.removeFirst(), fact, asked, List.copyOf(next), handed, at);
    return true;
  }

  /// What the member's log has in front of where it says whom the member absorbs.
  ///
  /// @param offset where its log has it
  /// @param at where it says so
  void to(String absorbed, MemberEvent fact, long offset, Position at) {
    List<String> asked = List.of(fact.getMemberId());
    hand(absorbed, fact, asked, List.of(), ofItsOwn(fact, offset, at), at);
  }

  private static HandedOn ofItsOwn(MemberEvent fact, long offset, Position at) {
    Position lies = new Position(at.getTopic(), at.getPartition(), offset);
    return new HandedOn(fact.getMemberId(), lies, fact.getBody(), List.of(), List.of());
  }

  private void hand(
      String to,
      MemberEvent fact,
      List<String> asked,
      List<String> next,
      HandedOn handed,
      Position at) {
    HandedOn body =
        new HandedOn(handed.getMemberId(), handed.getPosition(), handed.getFact(), asked, next);
    telling.accept(
        new MemberHandover(
            to,
            Objects.requireNonNull(fact.getPartner()),
            fact.getEventId(),
            fact.getOccurredAt(),
            fact.getReceivedAt(),
            new Position(at.getTopic(), at.getPartition(), at.getOffset()),
            numberAt(at.getOffset()),
            body));
  }

  private int numberAt(long offset) {
    if (offset != because) number = 0;
    because = offset;
    return number++;
  }

  private Kin of(String member) {
    Kin known = kin.get(member);
    return known == null ? Kin.none() : known;
  }
}
