package punchcard.rules.engine;

import static punchcard.rules.engine.Engines.EVENTS;
import static punchcard.rules.engine.Engines.TYPES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import punchcard.avro.Credit;
import punchcard.avro.Issue;
import punchcard.avro.MemberEvent;
import punchcard.avro.MemberHandover;
import punchcard.avro.Position;
import punchcard.avro.Posting;
import punchcard.avro.TierChanged;

/// A log of several partitions, each with its rules, and what takes from one to another what they
/// hand over: in its order, and as late as a test wants.
final class Partitions {
  private final List<Partition> partitions;
  private final Deque<MemberHandover> underWay = new ArrayDeque<>();
  private final Map<String, List<Posting>> posted = new TreeMap<>();
  private int eventNumber;

  Partitions(int number) {
    partitions = IntStream.range(0, number).mapToObj(Partition::new).toList();
  }

  private static final class Partition {
    private final int number;
    private final Stores stores = Stores.inMemory(EVENTS);
    private final Heard heard = new Heard();
    private final List<MemberEvent> log = new ArrayList<>();
    private final RulesEngine engine = Engines.on(stores, heard);

    private Partition(int number) {
      this.number = number;
    }
  }

  private Partition of(String member) {
    return partitions.get(Character.digit(member.charAt(0), 16) % partitions.size());
  }

  void everywhere(SpecificRecord marker) {
    MemberEvent fact =
        new MemberEvent("", null, "marker", Instant.EPOCH, Instant.EPOCH, null, marker);
    for (Partition each : partitions) append(each, fact);
  }

  /// Something happens, as this member; returns the partner's name of it.
  String happens(String member, LocalDate day, SpecificRecord body) {
    String name = "e" + eventNumber++;
    Instant at = TYPES.startOf(day);
    append(of(member), new MemberEvent(member, "gym", name, at, at, null, body));
    return name;
  }

  void said(String member, SpecificRecord body) {
    Instant at = Instant.EPOCH;
    append(of(member), new MemberEvent(member, null, "said", at, at, null, body));
  }

  /// What was handed over first arrives.
  void arrives() {
    MemberHandover first = underWay.poll();
    if (first == null) return;
    append(
        of(first.getMemberId()),
        new MemberEvent(
            first.getMemberId(),
            first.getPartner(),
            first.getEventId(),
            first.getOccurredAt(),
            first.getReceivedAt(),
            null,
            first.getBody()));
  }

  void allArrives() {
    while (!underWay.isEmpty()) arrives();
  }

  int logged(String member) {
    return (int) of(member).log.stream().filter(it -> it.getMemberId().equals(member)).count();
  }

  private void append(Partition partition, MemberEvent fact) {
    Position at = new Position("member-events", partition.number, (long) partition.log.size());
    partition.log.add(fact);
    partition.engine.process(fact, at, this::post);
    underWay.addAll(partition.heard.handovers());
    partition.heard.handovers().clear();
  }

  private void post(Posting posting) {
    posted.computeIfAbsent(posting.getMemberId(), _ -> new ArrayList<>()).add(posting);
  }

  Map<String, List<Posting>> posted() {
    return posted;
  }

  /// What the same logs give, read again.
  Map<String, List<Posting>> readAgain() {
    Map<String, List<Posting>> again = new TreeMap<>();
    for (Partition each : partitions) {
      RulesEngine engine = Engines.on(Stores.inMemory(EVENTS), new Heard());
      for (int offset = 0; offset < each.log.size(); offset++)
        engine.process(
            each.log.get(offset),
            new Position("member-events", each.number, (long) offset),
            it -> again.computeIfAbsent(it.getMemberId(), _ -> new ArrayList<>()).add(it));
    }
    return again;
  }

  /// What each event was issued, by its name: points of one currency.
  Map<String, Long> issued(String currency) {
    Map<String, Long> issued = new TreeMap<>();
    for (List<Posting> ofMember : posted.values())
      for (Posting posting : ofMember)
        if (posting.getBody() instanceof Issue issue)
          for (Credit credit : issue.getCredits())
            if (credit.getCurrency().equals(currency))
              issued.merge(issue.getCause().getEventId(), credit.getAmountMinor(), Long::sum);
    return issued;
  }

  /// What was told of a member's tiers, one after another.
  List<String> tiers(String member) {
    return of(member).heard.tiers().stream()
        .filter(it -> it.getMemberId().equals(member))
        .map(TierChanged::getTier)
        .toList();
  }

  /// What each member has in the books.
  SortedMap<String, PocketLedger> books() {
    SortedMap<String, PocketLedger> books = new TreeMap<>();
    posted.forEach(
        (member, postings) -> {
          PocketLedger account = new PocketLedger();
          postings.forEach(account::post);
          books.put(member, account);
        });
    return books;
  }

  long available() {
    return books().values().stream().mapToLong(PocketLedger::available).sum();
  }

  long pending() {
    return books().values().stream().mapToLong(PocketLedger::pending).sum();
  }
}
