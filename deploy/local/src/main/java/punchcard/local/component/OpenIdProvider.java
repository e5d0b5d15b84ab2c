package punchcard.local.component;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import punchcard.local.process.JavaProgram;
import punchcard.local.process.Program;

/// The OpenID provider, with its clients, people and keys in PostgreSQL. Its client `local` speaks
/// for whomever it names: whoever can read its secret in the state folder is whoever he likes here.
record OpenIdProvider(Site site) implements Component {
  private static final String MAIN = "punchcard.openid.OpenIdProvider";

  /// The address that each of its tokens names.
  static String issuer(Ports ports) {
    return "http://localhost:" + ports.of(Part.OPENID) + "/punchcard";
  }

  @Override
  public Instance instance() {
    return Part.OPENID.first();
  }

  @Override
  public List<Integer> ports() {
    return List.of(site.ports().of(Part.OPENID));
  }

  @Override
  public Set<Part> after() {
    return Set.of(Part.POSTGRES);
  }

  @Override
  public Program prepare() throws IOException {
    return JavaProgram.ofMain(site.classPath("deploy/openid", "openid"), MAIN)
        .withFlags(site.javaFlags(instance()))
        .withFlags(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m"))
        .with(environment());
  }

  private Map<String, String> environment() throws IOException {
    Map<String, String> all = new HashMap<>();
    all.put("PUNCHCARD_HOST", "localhost");
    all.put("PUNCHCARD_PORT", Integer.toString(site.ports().of(Part.OPENID)));
    all.put("PUNCHCARD_ISSUER", issuer(site.ports()));
    all.put("PUNCHCARD_JDBC_URL", PostgresServer.jdbcUrl(site.ports(), "openid"));
    all.put("PUNCHCARD_JDBC_USER", PostgresServer.USER);
    all.put("PUNCHCARD_JDBC_PASSWORD", PostgresServer.PASSWORD);
    all.put("PUNCHCARD_ONBOARDING", "http://localhost:" + site.ports().of(Part.ONBOARDING));
    all.put("PUNCHCARD_CLIENT_REGISTRATION_TOKEN", site.state().registrationToken());
    all.put("PUNCHCARD_LOCAL_SECRET", site.state().openIdSecret());
    return all;
  }

  @Override
  public boolean isReady() throws InterruptedException {
    int port = site.ports().of(Part.OPENID);
    return Probe.answers(port, "/punchcard/.well-known/openid-configuration");
  }
}
