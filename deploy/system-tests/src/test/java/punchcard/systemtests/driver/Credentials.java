package punchcard.systemtests.driver;

import java.util.HashMap;
import java.util.Map;

/// How a partner logs in to Kafka, and gets tokens.
///
/// @param bootstrap the brokers' listener for partners
/// @param openId its client at the OpenID provider
public record Credentials(
    String bootstrap, String username, String password, Tokens.Client openId) {

  /// The same with another password.
  public Credentials withPassword(String another) {
    return new Credentials(bootstrap, username, another, openId);
  }

  /// A Kafka client's settings, which give up within seconds.
  public Map<String, Object> client() {
    Map<String, Object> all = new HashMap<>();
    all.put("bootstrap.servers", bootstrap);
    all.put("security.protocol", "SASL_PLAINTEXT");
    all.put("sasl.mechanism", "SCRAM-SHA-512");
    all.put(
        "sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
            .formatted(username, password));
    all.put("request.timeout.ms", 10_000);
    return all;
  }
}
