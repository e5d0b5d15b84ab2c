package punchcard.rules.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.utils.ByteUtils;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.rules.Standing;
import punchcard.rules.Standings;
import punchcard.rules.Tier;

/// A member's standings as bytes: some 40 for each agreement, and 3 to 6 for each day on which
/// something was earned, or window.
final class StandingsCodec {
  private StandingsCodec() {}

  static void write(Standings standings, DataOutputStream out) throws IOException {
    write(standings.lastDay(), out);
    ByteUtils.writeVarint(standings.byAgreement().size(), out);
    for (var each : standings.byAgreement().entrySet()) {
      out.writeUTF(each.getKey().value());
      write(each.getValue(), out);
    }
  }

  static Standings read(DataInputStream in) throws IOException {
    LocalDate lastDay = readDay(in);
    SortedMap<AgreementId, Standing> standings = new TreeMap<>();
    for (int left = ByteUtils.readVarint(in); left > 0; left--)
      standings.put(new AgreementId(in.readUTF()), readStanding(in));
    return standings.isEmpty() ? Standings.none() : new Standings(lastDay, standings);
  }

  private static void write(Standing standing, DataOutputStream out) throws IOException {
    out.writeUTF(standing.tier().value());
    write(standing.since(), out);
    out.writeBoolean(standing.hasFallen());
    ByteUtils.writeVarlong(standing.asOf().toEpochDay(), out);
    write(standing.earned(), out);
    write(standing.coming(), out);
  }

  private static Standing readStanding(DataInputStream in) throws IOException {
    return new Standing(
        new Tier(in.readUTF()),
        readDay(in),
        in.readBoolean(),
        LocalDate.ofEpochDay(ByteUtils.readVarlong(in)),
        readSums(in),
        readSums(in));
  }

  /// Each day as how much later it is than the one before.
  private static void write(NavigableMap<LocalDate, Long> sums, DataOutputStream out)
      throws IOException {
    ByteUtils.writeVarint(sums.size(), out);
    long before = 0;
    for (var each : sums.entrySet()) {
      long day = each.getKey().toEpochDay();
      ByteUtils.writeVarlong(day - before, out);
      ByteUtils.writeVarlong(each.getValue(), out);
      before = day;
    }
  }

  private static NavigableMap<LocalDate, Long> readSums(DataInputStream in) throws IOException {
    NavigableMap<LocalDate, Long> sums = new TreeMap<>();
    long day = 0;
    for (int left = ByteUtils.readVarint(in); left > 0; left--) {
      day += ByteUtils.readVarlong(in);
      sums.put(LocalDate.ofEpochDay(day), ByteUtils.readVarlong(in));
    }
    return sums;
  }

  static void write(@Nullable LocalDate day, DataOutputStream out) throws IOException {
    out.writeBoolean(day != null);
    if (day != null) ByteUtils.writeVarlong(day.toEpochDay(), out);
  }

  static @Nullable LocalDate readDay(DataInputStream in) throws IOException {
    return in.readBoolean() ? LocalDate.ofEpochDay(ByteUtils.readVarlong(in)) : null;
  }
}
