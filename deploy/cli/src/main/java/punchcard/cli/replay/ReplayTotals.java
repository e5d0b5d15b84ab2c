package punchcard.cli.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import punchcard.cli.whatif.WhatIf;
import punchcard.kernel.LogPosition;

/// What a dry run came to, as the rules' service takes it.
///
/// @param members whose points change
/// @param events for which points change
/// @param points by currency and funding partner
/// @param readUpTo the first position of each partition that the dry run has not read
public record ReplayTotals(
    long members, long events, List<Points> points, List<LogPosition> readUpTo) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  public ReplayTotals {
    points = List.copyOf(points);
    readUpTo = List.copyOf(readUpTo);
  }

  /// How many points a partner would pay for more, and for how many less, in minor units.
  public record Points(String currency, String fundedBy, long moreMinor, long lessMinor) {}

  /// What a dry run came to.
  static ReplayTotals of(WhatIf whatIf) {
    List<Points> points = new ArrayList<>();
    whatIf
        .totals()
        .byPayer()
        .forEach(
            (payer, change) ->
                points.add(
                    new Points(
                        payer.currency(),
                        payer.partner(),
                        change.moreMinor(),
                        change.lessMinor())));
    return new ReplayTotals(
        whatIf.totals().changedMembers(),
        whatIf.totals().events(),
        points,
        whatIf.readUpTo().stream()
            .map(at -> new LogPosition(at.getTopic(), at.getPartition(), at.getOffset()))
            .toList());
  }

  /// Reads them from a file of JSON.
  ///
  /// @throws IOException with a sentence for people, if it has no totals
  static ReplayTotals read(Path file) throws IOException {
    try {
      return JSON.readValue(Files.readString(file), ReplayTotals.class);
    } catch (NoSuchFileException e) {
      throw new IOException("There is no file " + file + ".", e);
    } catch (JsonProcessingException e) {
      throw new IOException(file + " has no totals of a dry run: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new IOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
