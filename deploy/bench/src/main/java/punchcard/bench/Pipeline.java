package punchcard.bench;

import static punchcard.bench.Latencies.median;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import punchcard.avro.PartnerEvent;
import punchcard.events.AvroCodec;
import punchcard.events.Topics;

/// The whole way of a purchase, from its publishing to its committed entry, beside a bare copy of
/// as many events; then each hop alone, and redemptions at rest and under half the load.
final class Pipeline implements Scenario {
  private static final int ROUNDS = 3;
  private static final int MEMBERS = 50_000;
  private static final int REDEEMING_MEMBERS = 100;
  private static final int REDEMPTIONS = 1_000;

  private final Arguments arguments;
  private final Progress progress;

  Pipeline(Arguments arguments, Progress progress) {
    this.arguments = arguments;
    this.progress = progress;
  }

  @Override
  public Report measure(MeasuredStack stack) {
    AvroCodec<PartnerEvent> codec = stack.codec(MeasuredStack.EVENTS);
    try (KafkaProducer<String, byte[]> producer = stack.clients().producer();
        AtOnce atOnce = new AtOnce(stack.clients().transactionalProducer("bench-load"))) {
      return measure(stack, new Load(new Purchases(codec, MEMBERS), producer), atOnce);
    }
  }

  private Report measure(MeasuredStack stack, Load load, AtOnce atOnce) {
    signUp(stack, load);
    warmUp(stack, load);
    CopyRounds copies = new CopyRounds(stack, progress, arguments.events());
    List<Double> rates = new ArrayList<>();
    DiskUse disk = new DiskUse(stack.addresses().kafka());
    long bytesBefore = disk.bytes();
    for (int round = 0; round < ROUNDS; round++) {
      copies.copy(topic -> atOnce.write(it -> load.send(it, topic, arguments.events())));
      rates.add(pipeline(stack, load));
    }
    long bytesPerEvent = (disk.bytes() - bytesBefore) / ((long) ROUNDS * arguments.events());
    double copy = copies.perSecond();
    double rate = median(rates);
    Redemptions redemptions = redemptions(stack);
    redemptions.time(REDEMPTIONS / 4);
    Latencies atRest = atRest(redemptions);
    Latencies underLoad = underHalfLoad(stack, redemptions, load, rate);
    Map<String, Object> hops = new Hops(stack, load, progress, arguments.events()).measure(copy);
    return new Report("pipeline", copy, rate)
        .with("latencyMillis", atRest)
        .with("latencyMillisUnderHalfLoad", underLoad)
        .with("bytesPerEvent", bytesPerEvent)
        .with("hops", hops)
        .with("events", arguments.events())
        .with("rounds", ROUNDS);
  }

  private void signUp(MeasuredStack stack, Load load) {
    try (Committed log = new Committed(stack.clients(), Topics.MEMBER_EVENTS.name(), progress)) {
      load.signUp();
      log.await(MEMBERS);
      progress.say("%,d members have signed up", MEMBERS);
    }
  }

  private void warmUp(MeasuredStack stack, Load load) {
    try (Committed entries = entries(stack)) {
      load.publish(MeasuredStack.EVENTS.name(), arguments.events());
      entries.await(arguments.events());
      progress.say("warmed up with %,d events", arguments.events());
    }
  }

  private double pipeline(MeasuredStack stack, Load load) {
    try (Committed entries = entries(stack)) {
      long start = System.nanoTime();
      Future<?> publishing = load.publishBeside(MeasuredStack.EVENTS.name(), arguments.events());
      entries.await(arguments.events());
      double rate = arguments.events() * 1e9 / (System.nanoTime() - start);
      Load.finish(publishing);
      progress.say("pipeline: %,.0f events/s", rate);
      return rate;
    }
  }

  private Redemptions redemptions(MeasuredStack stack) {
    return Redemptions.byMembers(
        stack.http(),
        stack.addresses().onboarding(),
        stack.addresses().ledger(),
        stack.partnerToken(),
        REDEEMING_MEMBERS);
  }

  private Latencies atRest(Redemptions redemptions) {
    Latencies latencies = Latencies.of(redemptions.time(REDEMPTIONS));
    progress.say("redemptions at rest: %s ms", latencies);
    return latencies;
  }

  private Latencies underHalfLoad(
      MeasuredStack stack, Redemptions redemptions, Load load, double rate) {
    try (Committed entries = entries(stack);
        ExecutorService beside = Executors.newSingleThreadExecutor()) {
      Callable<List<Long>> redeeming = () -> redemptions.time(REDEMPTIONS);
      Future<List<Long>> nanos = beside.submit(redeeming);
      long published = load.publishWhile(() -> !nanos.isDone(), rate / 2);
      Latencies latencies = Latencies.of(nanos.get());
      entries.await(published + REDEMPTIONS);
      progress.say("redemptions beside %,d purchases: %s ms", published, latencies);
      return latencies;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a redemption failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private Committed entries(MeasuredStack stack) {
    return new Committed(stack.clients(), Topics.LEDGER_ENTRIES.name(), progress);
  }
}
