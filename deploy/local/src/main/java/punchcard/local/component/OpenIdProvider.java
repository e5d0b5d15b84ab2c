package punchcard.local.component;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import punchcard.local.process.JavaProgram;
import punchcard.local.process.Program;

/// An OpenID provider that gives everybody the token they ask for: `openid.json` says which claims.
record OpenIdProvider(Site site) implements Component {
  private static final String MAIN = "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt";

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
    return Set.of();
  }

  @Override
  public Program prepare() throws IOException {
    return JavaProgram.ofMain(site.classPath("deploy/local", "local"), MAIN)
        .withFlags(site.javaFlags(instance()))
        .withFlags(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m", Logging.FLAG))
        .with(
            Map.of(
                "SERVER_HOSTNAME", "localhost",
                "SERVER_PORT", Integer.toString(site.ports().of(Part.OPENID)),
                "JSON_CONFIG", claims()));
  }

  @Override
  public boolean isReady() throws InterruptedException {
    int port = site.ports().of(Part.OPENID);
    return Probe.answers(port, "/punchcard/.well-known/openid-configuration");
  }

  private static String claims() throws IOException {
    try (InputStream json = OpenIdProvider.class.getResourceAsStream("openid.json")) {
      return new String(Objects.requireNonNull(json).readAllBytes(), UTF_8);
    }
  }
}
