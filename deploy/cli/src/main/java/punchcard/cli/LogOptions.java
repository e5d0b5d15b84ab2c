package punchcard.cli;

import java.net.URI;
import picocli.CommandLine.Option;
import punchcard.events.ConfluentRegistry;
import punchcard.events.SchemaRegistry;

/// Where the log and its schemas are: by default those of the local stack.
public final class LogOptions {
  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      defaultValue = "${env:PUNCHCARD_KAFKA:-localhost:7400}",
      description = "The brokers, by default ${DEFAULT-VALUE} (PUNCHCARD_KAFKA).")
  private String kafka = "";

  @Option(
      names = "--registry",
      paramLabel = "URL",
      defaultValue = "${env:PUNCHCARD_REGISTRY:-http://localhost:7403/apis/ccompat/v7}",
      description = "The schema registry, by default ${DEFAULT-VALUE} (PUNCHCARD_REGISTRY).")
  private URI registry = URI.create("");

  public String kafka() {
    return kafka;
  }

  public SchemaRegistry registry() {
    return new ConfluentRegistry(registry);
  }
}
