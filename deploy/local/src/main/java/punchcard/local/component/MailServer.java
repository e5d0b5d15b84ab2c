package punchcard.local.component;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import punchcard.local.process.JavaProgram;
import punchcard.local.process.Program;

/// The mail server, which keeps what onboarding sends in a folder where a person can read it.
record MailServer(Site site) implements Component {
  private static final String MAIN = "punchcard.mail.MailServer";

  /// Where mail is handed in.
  static String url(Ports ports) {
    return "smtp://localhost:" + ports.of(Part.MAIL);
  }

  @Override
  public Instance instance() {
    return Part.MAIL.first();
  }

  @Override
  public List<Integer> ports() {
    return List.of(site.ports().of(Part.MAIL));
  }

  @Override
  public Set<Part> after() {
    return Set.of();
  }

  @Override
  public Program prepare() throws IOException {
    return JavaProgram.ofMain(site.classPath("deploy/mail", "mail"), MAIN)
        .withFlags(site.javaFlags(instance()))
        .withFlags(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx32m"))
        .with(
            Map.of(
                "PUNCHCARD_PORT", Integer.toString(site.ports().of(Part.MAIL)),
                "PUNCHCARD_STATE", site.state().data(instance()).toString()));
  }

  @Override
  public boolean isReady() {
    return Probe.listens(site.ports().of(Part.MAIL));
  }
}
