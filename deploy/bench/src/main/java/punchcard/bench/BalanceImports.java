package punchcard.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import punchcard.avro.PartnerEvent;
import punchcard.events.AvroCodec;
import punchcard.events.Topics;
import punchcard.local.component.Part;

/// Opening balances from a CSV file, by the operators' command in a process of its own, through
/// admission into the log; beside a bare copy of the same events.
final class BalanceImports implements Scenario {
  private static final int ROUNDS = 3;
  private static final int MEMBERS = 50_000;
  private static final List<Part> BEHIND_ADMISSION = List.of(Part.RULES, Part.LEDGER);

  private final Arguments arguments;
  private final Progress progress;
  private final List<Double> sent = new ArrayList<>();
  private final List<Double> admitted = new ArrayList<>();

  BalanceImports(Arguments arguments, Progress progress) {
    this.arguments = arguments;
    this.progress = progress;
  }

  @Override
  public Report measure(MeasuredStack stack) {
    AvroCodec<PartnerEvent> codec = stack.codec(MeasuredStack.EVENTS);
    Balances balances = new Balances(codec, MEMBERS, arguments.events());
    CopyRounds copies = new CopyRounds(stack, progress, arguments.events());
    try (KafkaProducer<String, byte[]> producer = stack.clients().producer();
        AtOnce atOnce = new AtOnce(stack.clients().transactionalProducer("bench-load"))) {
      signUp(stack, new Load(new Purchases(codec, MEMBERS), producer));
      BEHIND_ADMISSION.forEach(stack::stop);
      importFile(stack, balances, ROUNDS);
      sent.clear();
      admitted.clear();
      for (int round = 0; round < ROUNDS; round++) {
        int number = round;
        copies.copy(
            topic ->
                atOnce.write(
                    it -> balances.events(number, (key, value) -> it.send(topic, key, value))));
        importFile(stack, balances, round);
      }
    }
    double copy = copies.perSecond();
    return new Report("import", copy, Latencies.median(admitted))
        .with("sent", Report.hop(Latencies.median(sent), copy))
        .with("members", MEMBERS)
        .with("events", arguments.events())
        .with("rounds", ROUNDS);
  }

  private void signUp(MeasuredStack stack, Load load) {
    try (Committed log = follow(stack, Topics.MEMBER_EVENTS.name())) {
      load.signUp();
      log.await(MEMBERS);
      progress.say("%,d members have signed up", MEMBERS);
    }
  }

  private void importFile(MeasuredStack stack, Balances balances, int round) {
    try (Committed events = follow(stack, MeasuredStack.EVENTS.name());
        Committed log = follow(stack, Topics.MEMBER_EVENTS.name())) {
      Path file = Files.createTempFile("punchcard-bench", ".csv");
      balances.write(file, round);
      OperatorsCommand command =
          OperatorsCommand.start(
              stack, "import", "--partner=bench", "--file=" + file, "--until=admitted");
      admitted.add(log.await(arguments.events()).perSecond());
      sent.add(events.await(arguments.events()).perSecond());
      command.await();
      delete(file);
      progress.say("sent: %,.0f rows/s", sent.getLast());
      progress.say("admitted: %,.0f rows/s", admitted.getLast());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) throws IOException {
    Files.delete(file);
    Files.deleteIfExists(Path.of(file + ".as-of"));
  }

  private Committed follow(MeasuredStack stack, String topic) {
    return new Committed(stack.clients(), topic, progress);
  }
}
