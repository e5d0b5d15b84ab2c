package punchcard.onboarding.register;

import static java.util.stream.Collectors.joining;

import java.util.List;

/// The record of processing activities that GDPR Art. 30(1) asks for, made from the register.
public final class Article30 {
  private Article30() {}

  /// As a page of Markdown.
  public static String of(Register register) {
    return """
    # Record of processing activities (GDPR Art. 30)

    Controller: %s. Contact: %s.
    Recipients: %s.
    Transfers: %s.

    | activity | purpose | legal basis | data subjects | categories of data | time limit | where |
    |---|---|---|---|---|---|---|
    %s
    ## How long each place keeps its records

    | place | keeps | activity |
    |---|---|---|
    %s
    ## Safeguards

    %s\
    """
        .formatted(
            register.controller().getOrDefault("name", ""),
            register.controller().getOrDefault("contact", ""),
            register.recipients(),
            register.controller().getOrDefault("transfers", ""),
            register.activities().stream().map(it -> row(it, register)).collect(joining()),
            places(register.topics()) + places(register.tables()),
            register.safeguards().stream().map("- %s\n"::formatted).collect(joining()));
  }

  private static String row(Activity it, Register register) {
    return "| %s | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            it.name(),
            it.purpose(),
            it.basis(),
            it.subjects(),
            it.data(),
            it.until(),
            names(register.topics(), it) + names(register.tables(), it));
  }

  private static String names(List<Place> places, Activity of) {
    return places.stream()
        .filter(place -> place.activity().equals(of.name()))
        .map(place -> "`" + place.name() + "` ")
        .collect(joining());
  }

  private static String places(List<Place> places) {
    return places.stream()
        .map(it -> "| `%s` | %s | %s |\n".formatted(it.name(), it.keeps(), it.activity()))
        .collect(joining());
  }
}
