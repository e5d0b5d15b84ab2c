package punchcard.cli.whatif;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import punchcard.cli.LogOptions;
import punchcard.cli.agreements.FileCheck;
import punchcard.cli.agreements.Published;
import punchcard.kernel.AgreementId;

/// An agreement's file that the past is tried with.
///
/// @param version the one that was published with this text; else the next one
/// @param isPublished whether there is one
public record Candidate(AgreementId agreement, int version, boolean isPublished, String yaml) {

  /// Reads a file, and finds out which version it is.
  ///
  /// @throws IOException with a sentence for people, if it cannot be read or is no agreement
  static Candidate of(Path file, LogOptions log) throws IOException {
    String yaml = FileCheck.content(file);
    AgreementId agreement =
        FileCheck.of(file, yaml)
            .agreement()
            .orElseThrow(
                () -> new IOException(file + " is no agreement: ask punchcard agreements check."));
    NavigableMap<Integer, Published> published = Published.of(agreement, log);
    return published.descendingMap().entrySet().stream()
        .filter(version -> version.getValue().yaml().equals(yaml))
        .map(Map.Entry::getKey)
        .findFirst()
        .map(version -> new Candidate(agreement, version, true, yaml))
        .orElseGet(() -> new Candidate(agreement, published.lastKey() + 1, false, yaml));
  }
}
