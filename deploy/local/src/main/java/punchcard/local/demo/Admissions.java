package punchcard.local.demo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import punchcard.avro.HandedOn;
import punchcard.avro.MemberEvent;
import punchcard.avro.Position;
import punchcard.avro.RejectedEvent;
import punchcard.events.Topics;
import punchcard.local.Addresses;

/// Follows what onboarding makes of the partners' records: admitted, rejected, or dropped as a
/// duplicate of one that was admitted before.
final class Admissions implements AutoCloseable {
  private final LogReader<MemberEvent> admissions;
  private final LogReader<RejectedEvent> rejections;
  private final Set<String> admitted = new HashSet<>();
  private final Map<String, Long> admittedBy = new TreeMap<>();
  private final Set<Position> decided = new HashSet<>();
  private final Map<String, Map<String, Long>> rejectedBy = new TreeMap<>();

  Admissions(Addresses stack) {
    this.admissions = new LogReader<>(Topics.MEMBER_EVENTS, stack);
    this.rejections = new LogReader<>(Topics.REJECTED_EVENTS, stack);
  }

  void readOn() {
    admissions.readOn(this::admitted);
    rejections.readOn(this::rejected);
  }

  private void admitted(ConsumerRecord<String, MemberEvent> record) {
    MemberEvent event = record.value();
    String partner = event.getPartner();
    if (partner == null) return; // a marker
    if (event.getBody() instanceof HandedOn) return; // it was admitted elsewhere
    admitted.add(Published.nameOf(partner, event.getEventId()));
    admittedBy.merge(partner, 1L, Long::sum);
    if (event.getSource() != null) decided.add(event.getSource());
  }

  private void rejected(ConsumerRecord<String, RejectedEvent> record) {
    RejectedEvent event = record.value();
    rejectedBy
        .computeIfAbsent(event.getPartner(), _ -> new TreeMap<>())
        .merge(event.getReason(), 1L, Long::sum);
    decided.add(event.getSource());
  }

  /// How many of the published events are neither admitted, ever, nor rejected.
  long undecided(Map<Position, String> published) {
    return published.entrySet().stream()
        .filter(event -> !decided.contains(event.getKey()) && !admitted.contains(event.getValue()))
        .count();
  }

  /// How many records of each partner were dropped because their event had been admitted already.
  Map<String, Long> duplicates(Map<Position, String> published) {
    Map<String, Long> duplicates = new HashMap<>();
    published.forEach(
        (position, name) -> {
          if (!decided.contains(position))
            duplicates.merge(name.substring(0, name.indexOf('/')), 1L, Long::sum);
        });
    return duplicates;
  }

  long admittedBy(String partner) {
    return admittedBy.getOrDefault(partner, 0L);
  }

  /// Reasons and how often each.
  Map<String, Long> rejectedBy(String partner) {
    return rejectedBy.getOrDefault(partner, Map.of());
  }

  @Override
  public void close() {
    admissions.close();
    rejections.close();
  }
}
