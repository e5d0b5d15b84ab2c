package punchcard.systemtests.driver;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/// What a service tells Prometheus.
public final class Metrics {
  private final URI service;

  Metrics(URI service) {
    this.service = service;
  }

  /// The value of a counter with these labels, each as `name="value"`; 0 if it has not counted yet.
  public double counter(String name, String... labels) {
    return lines()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .filter(line -> Stream.of(labels).allMatch(line::contains))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private Stream<String> lines() {
    String text = Request.to(service, "/prometheus").get().expect(200).body();
    return List.of(text.split("\n", -1)).stream().filter(line -> !line.startsWith("#"));
  }
}
