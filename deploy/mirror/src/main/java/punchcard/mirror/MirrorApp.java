package punchcard.mirror;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import punchcard.kernel.PartnerId;

/// The mirror on the command line: `catch-up`, `make-anew` or `compare`.
public final class MirrorApp {
  private MirrorApp() {}

  public static void main(String[] args) throws Exception {
    Mirror mirror = of(System.getenv());
    switch (args.length == 1 ? args[0] : "") {
      case "catch-up" -> mirror.catchUp();
      case "make-anew" -> mirror.makeAnew(needed(System.getenv(), "MIRROR_TOKEN"));
      case "compare" -> System.out.println(mirror.differences() + " differences");
      default -> {
        System.err.println("usage: catch-up | make-anew | compare");
        System.exit(2);
      }
    }
  }

  private static Mirror of(Map<String, String> environment) {
    String partner = needed(environment, "MIRROR_PARTNER");
    return new Mirror(
        new PartnerId(partner),
        login(environment, partner),
        URI.create(needed(environment, "MIRROR_REGISTRY")),
        URI.create(needed(environment, "MIRROR_ONBOARDING")),
        needed(environment, "MIRROR_JDBC_URL"));
  }

  private static Map<String, Object> login(Map<String, String> environment, String partner) {
    Map<String, Object> all = new HashMap<>();
    all.put("bootstrap.servers", needed(environment, "MIRROR_KAFKA"));
    all.put("security.protocol", "SASL_PLAINTEXT");
    all.put("sasl.mechanism", "SCRAM-SHA-512");
    all.put(
        "sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
            .formatted(partner, needed(environment, "MIRROR_PASSWORD")));
    return all;
  }

  private static String needed(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null) throw new IllegalArgumentException(name + " is not set");
    return value;
  }
}
