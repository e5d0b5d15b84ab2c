package punchcard.local.component;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import punchcard.local.process.JavaProgram;
import punchcard.local.process.Program;

/// Apicurio, a registry with Confluent's API. It keeps its schemas in PostgreSQL: the records in
/// Kafka name them by number, so these must survive.
record SchemaRegistry(Site site) implements Component {

  @Override
  public Instance instance() {
    return Part.REGISTRY.first();
  }

  @Override
  public List<Integer> ports() {
    return List.of(site.ports().of(Part.REGISTRY), site.ports().registryManagement());
  }

  @Override
  public Set<Part> after() {
    return Set.of(Part.POSTGRES);
  }

  @Override
  public Program prepare() throws IOException {
    Path jar = site.target().resolve("registry/quarkus-run.jar");
    return JavaProgram.ofJar(jar)
        .withFlags(site.javaFlags(instance()))
        .withFlags(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"))
        .with(listening())
        .with(
            Map.of(
                "APICURIO_STORAGE_KIND",
                "sql",
                "APICURIO_STORAGE_SQL_KIND",
                "postgresql",
                "APICURIO_DATASOURCE_URL",
                PostgresServer.jdbcUrl(site.ports(), "registry"),
                "APICURIO_DATASOURCE_USERNAME",
                PostgresServer.USER,
                "APICURIO_DATASOURCE_PASSWORD",
                PostgresServer.PASSWORD));
  }

  @Override
  public boolean isReady() throws InterruptedException {
    return Probe.answers(site.ports().of(Part.REGISTRY), "/apis/ccompat/v7/subjects");
  }

  private Map<String, String> listening() {
    return Map.of(
        "QUARKUS_HTTP_HOST",
        "localhost",
        "QUARKUS_HTTP_PORT",
        Integer.toString(site.ports().of(Part.REGISTRY)),
        "QUARKUS_MANAGEMENT_HOST",
        "localhost",
        "QUARKUS_MANAGEMENT_PORT",
        Integer.toString(site.ports().registryManagement()));
  }
}
