package punchcard.onboarding.participants;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Credentials;
import punchcard.onboarding.PartnerClients;
import punchcard.onboarding.topics.KafkaDisagrees;

/// A partner's way in: its password, its client, its rights and how much it may send and read.
final class Access {
  private static final int ITERATIONS = 8192;
  private static final int PASSWORD_BYTES = 24;

  private final Admin admin;
  private final SecureRandom random = new SecureRandom();
  private final PartnerClients clients;
  private final double bytesPerSecond;

  /// @param bytesPerSecond a partner's quota in each direction
  Access(Admin admin, PartnerClients clients, double bytesPerSecond) {
    this.admin = admin;
    this.clients = clients;
    this.bytesPerSecond = bytesPerSecond;
  }

  void grant(PartnerId partner) {
    KafkaDisagrees.orAnswer(admin.createAcls(Rights.of(partner)).all());
  }

  /// Ends its rights, which stops also connections that are open, its password and its client.
  void revoke(PartnerId partner) {
    AccessControlEntryFilter its =
        new AccessControlEntryFilter(
            "User:" + partner, null, AclOperation.ANY, AclPermissionType.ANY);
    AclBindingFilter all = new AclBindingFilter(ResourcePatternFilter.ANY, its);
    KafkaDisagrees.orAnswer(admin.deleteAcls(List.of(all)).all());
    if (hasPassword(partner))
      KafkaDisagrees.orAnswer(
          admin
              .alterUserScramCredentials(
                  List.of(
                      new UserScramCredentialDeletion(
                          partner.value(), ScramMechanism.SCRAM_SHA_512)))
              .all());
    clients.end(partner);
  }

  private boolean hasPassword(PartnerId partner) {
    return KafkaDisagrees.orAnswer(admin.describeUserScramCredentials().users())
        .contains(partner.value());
  }

  void limit(PartnerId partner) {
    ClientQuotaEntity user = new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, partner.value()));
    List<ClientQuotaAlteration.Op> both =
        List.of(
            new ClientQuotaAlteration.Op("producer_byte_rate", bytesPerSecond),
            new ClientQuotaAlteration.Op("consumer_byte_rate", bytesPerSecond));
    KafkaDisagrees.orAnswer(
        admin.alterClientQuotas(List.of(new ClientQuotaAlteration(user, both))).all());
  }

  /// A new client and a new password, which replace those before. The provider is asked first: if
  /// it does not answer, the password that the partner has stays good.
  Credentials renew(PartnerId partner) {
    Optional<Credentials.Client> client = clients.renew(partner);
    return new Credentials(renewPassword(partner), client);
  }

  private String renewPassword(PartnerId partner) {
    byte[] bytes = new byte[PASSWORD_BYTES];
    random.nextBytes(bytes);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    ScramCredentialInfo how = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
    KafkaDisagrees.orAnswer(
        admin
            .alterUserScramCredentials(
                List.of(new UserScramCredentialUpsertion(partner.value(), how, password)))
            .all());
    return password;
  }
}
