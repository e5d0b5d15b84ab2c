package punchcard.onboarding.stream;

import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import punchcard.avro.AgreementVersion;
import punchcard.avro.Disclosure;
import punchcard.events.Partitions;
import punchcard.kernel.PartnerId;

/// Tells the partners that pay by a version of an agreement what it says, in the transaction in
/// which it comes into force: nobody sees what it gives who could not have seen the version.
///
/// One that does not take part is told nothing: the version is asked for over HTTP.
final class TellPayers implements Processor<String, AgreementVersion, String, ToFeed> {
  static final String KIND = "AgreementVersion";
  private static final String OF_NO_MEMBER = "";

  private final Predicate<PartnerId> takesPart;
  private final int partitions;
  private ProcessorContext<String, ToFeed> context;

  /// @param partitions of every feed
  TellPayers(Predicate<PartnerId> takesPart, int partitions) {
    this.takesPart = takesPart;
    this.partitions = partitions;
  }

  @Override
  public void init(ProcessorContext<String, ToFeed> context) {
    this.context = context;
  }

  @Override
  public void process(Record<String, AgreementVersion> record) {
    Disclosure disclosure = disclosure(record.value());
    int partition = Partitions.of(record.key(), partitions);
    record.value().getPayers().stream()
        .map(PartnerId::new)
        .filter(takesPart)
        .forEach(
            payer -> context.forward(record.withValue(new ToFeed(payer, partition, disclosure))));
  }

  private static Disclosure disclosure(AgreementVersion version) {
    String name = version.getAgreementId() + "/" + version.getVersion();
    return new Disclosure(
        "agreement/" + name,
        OF_NO_MEMBER,
        KIND,
        version.getPublishedAt(),
        Map.of(
            "agreement", version.getAgreementId(),
            "version", Integer.toString(version.getVersion()),
            "yaml", version.getYaml()),
        null);
  }
}
