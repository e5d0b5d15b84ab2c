package punchcard.onboarding.participants;

import org.apache.kafka.clients.admin.Admin;
import punchcard.events.SchemaRegistry;
import punchcard.onboarding.Charters;
import punchcard.onboarding.PartnerClients;
import punchcard.onboarding.topics.TopicMaker;

/// Makes the participants' part.
///
/// @param kafka bootstrap servers
/// @param partitions of every member-keyed topic
/// @param clients of the partners at the OpenID provider
/// @param bytesPerSecond what one partner may send, and what it may read
public record ParticipantParts(
    String kafka,
    Admin admin,
    SchemaRegistry registry,
    int partitions,
    PartnerClients clients,
    double bytesPerSecond) {
  /// The participants, on this cluster.
  public KafkaParticipants participants(Charters charters) {
    return new KafkaParticipants(
        new TopicMaker(admin),
        partitions,
        registry,
        new Access(admin, clients, bytesPerSecond),
        new ParticipantLog(kafka, registry),
        charters,
        new AwaitTasks(kafka, registry));
  }
}
