package punchcard.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import punchcard.events.Topics;
import punchcard.local.component.Part;

/// Each hop alone: the services behind it are stopped, then started one after another on what has
/// gathered before them. A rate is between the first and the last append of a hop's output.
final class Hops {
  private static final List<Part> BEHIND_ADMISSION = List.of(Part.RULES, Part.LEDGER);

  private final MeasuredStack stack;
  private final Load load;
  private final Progress progress;
  private final int events;

  Hops(MeasuredStack stack, Load load, Progress progress, int events) {
    this.stack = stack;
    this.load = load;
    this.progress = progress;
    this.events = events;
  }

  /// Rate and ratio to the copy's rate, by hop.
  Map<String, Object> measure(double copy) {
    BEHIND_ADMISSION.forEach(stack::stop);
    Map<String, Object> hops = new LinkedHashMap<>();
    hops.put("admission", Report.hop(admission(), copy));
    hops.put("rules", Report.hop(hop("rules", Part.RULES, Topics.POSTINGS.name()), copy));
    hops.put("ledger", Report.hop(hop("ledger", Part.LEDGER, Topics.LEDGER_ENTRIES.name()), copy));
    return hops;
  }

  private double admission() {
    try (Committed log = follow(Topics.MEMBER_EVENTS.name())) {
      load.publish(MeasuredStack.EVENTS.name(), events);
      return told("admission", log.await(events).perSecond());
    }
  }

  private double hop(String name, Part service, String output) {
    try (Committed log = follow(output)) {
      stack.start(service);
      return told(name, log.await(events).perSecond());
    }
  }

  private double told(String hop, double rate) {
    progress.say("%s alone: %,.0f events/s", hop, rate);
    return rate;
  }

  private Committed follow(String topic) {
    return new Committed(stack.clients(), topic, progress);
  }
}
