package punchcard.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import punchcard.events.Topics;
import punchcard.local.component.Part;

/// A ledger with as many members as there are events asked for, each with three lots in two
/// currencies: the heap that one takes, and how long after kill -9 members' balances are answered
/// again, by the same instance started again and by a second one that stood by.
final class Members implements Scenario {
  /// Asked after a death: enough that each partition has some.
  private static final int ASKED = 64;

  private static final long PAUSE_NANOS = 50_000_000;

  private final Arguments arguments;
  private final Progress progress;

  Members(Arguments arguments, Progress progress) {
    this.arguments = arguments;
    this.progress = progress;
  }

  @Override
  public Report measure(MeasuredStack stack) {
    int members = arguments.events();
    long empty = Heap.liveBytes(stack.process(Part.LEDGER));
    post(stack, members);
    long full = Heap.liveBytes(stack.process(Part.LEDGER));
    long bytesEach = (full - empty) / members;
    progress.say("a member takes %,d bytes of heap", bytesEach);
    double restarted = restart(stack);
    double tookOver = takeOver(stack);
    return new Report("members")
        .with("members", members)
        .with("heapBytesPerMember", bytesEach)
        .with("servingAgainSeconds", restarted)
        .with("takenOverSeconds", tookOver);
  }

  private void post(MeasuredStack stack, int members) {
    try (Postings load =
            new Postings(
                stack.codec(Topics.POSTINGS),
                members,
                stack.clients().transactionalProducer("bench-load"));
        Committed entries =
            new Committed(stack.clients(), Topics.LEDGER_ENTRIES.name(), progress)) {
      load.writeEach(Topics.POSTINGS.name());
      entries.await(2L * members);
    }
  }

  private double restart(MeasuredStack stack) {
    stack.kill(Part.LEDGER);
    long start = System.nanoTime();
    stack.start(Part.LEDGER);
    return said("serving again", since(start, stack, stack.addresses().ledger()));
  }

  private double takeOver(MeasuredStack stack) {
    URI second = stack.startSecond(Part.LEDGER);
    since(System.nanoTime(), stack, second);
    StandbyLag.awaitNone(stack.http(), second, progress);
    stack.kill(Part.LEDGER);
    return said("taken over", since(System.nanoTime(), stack, second));
  }

  private double said(String what, double seconds) {
    progress.say("%s after %.1f s", what, seconds);
    return seconds;
  }

  /// Seconds until every member that is asked for is answered for.
  private double since(long start, MeasuredStack stack, URI ledger) {
    List<URI> unanswered = new ArrayList<>();
    for (int i = 0; i < ASKED; i++)
      unanswered.add(URI.create(ledger + "/members/" + Postings.memberId(i) + "/balances"));
    while (!unanswered.isEmpty()) {
      unanswered.removeIf(member -> stack.http().answers(member, stack.operator()));
      if (!unanswered.isEmpty()) LockSupport.parkNanos(PAUSE_NANOS);
    }
    return Math.round((System.nanoTime() - start) / 1e8) / 10.0;
  }
}
