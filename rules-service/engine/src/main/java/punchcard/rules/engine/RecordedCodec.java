package punchcard.rules.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.utils.ByteUtils;
import punchcard.avro.MemberEvent;
import punchcard.events.AvroCodec;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.rules.Awaited;
import punchcard.rules.BudgetKey;
import punchcard.rules.Count;
import punchcard.rules.Credit;
import punchcard.rules.PromotionId;

/// An event of a member's history as bytes: the facts as the log has them, some 25 for the version,
/// and some 60 for each credit. The first byte is the format's version.
public final class RecordedCodec {
  private static final int FORMAT = 4;

  private final AvroCodec<MemberEvent> facts;

  /// @param facts as the log writes them, with the schemas they were written by
  public RecordedCodec(AvroCodec<MemberEvent> facts) {
    this.facts = facts;
  }

  public byte[] bytes(Recorded recorded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      write(recorded.original(), out);
      ByteUtils.writeVarint(recorded.amendments().size(), out);
      for (MemberEvent amendment : recorded.amendments()) write(amendment, out);
      ByteUtils.writeVarint(recorded.under().size(), out);
      for (var version : recorded.under().entrySet()) {
        out.writeUTF(version.getKey().value());
        ByteUtils.writeVarint(version.getValue(), out);
      }
      ByteUtils.writeVarint(recorded.replays().size(), out);
      for (Replayed replay : recorded.replays()) write(replay, out);
      out.writeBoolean(recorded.isSetAside());
      ByteUtils.writeVarint(recorded.credited().size(), out);
      for (Credit credit : recorded.credited()) CreditCodec.write(credit, out);
      ByteUtils.writeVarint(recorded.uses().size(), out);
      for (Count use : recorded.uses()) write(use, out);
      write(recorded.matured(), out);
      ByteUtils.writeVarint(recorded.awaits().size(), out);
      for (Awaited awaited : recorded.awaits()) write(awaited, out);
      StandingsCodec.write(recorded.before(), out);
    } catch (IOException e) {
      throw new IllegalStateException("a byte array cannot fail", e);
    }
    return bytes.toByteArray();
  }

  public Recorded recorded(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int format = in.readByte();
      if (format != FORMAT) throw new IllegalStateException("an event in format " + format);
      MemberEvent original = readFact(in);
      List<MemberEvent> amendments = new ArrayList<>();
      for (int left = ByteUtils.readVarint(in); left > 0; left--) amendments.add(readFact(in));
      SortedMap<AgreementId, Integer> under = new TreeMap<>();
      for (int left = ByteUtils.readVarint(in); left > 0; left--)
        under.put(new AgreementId(in.readUTF()), ByteUtils.readVarint(in));
      List<Replayed> replays = new ArrayList<>();
      for (int left = ByteUtils.readVarint(in); left > 0; left--) replays.add(readReplayed(in));
      boolean isSetAside = in.readBoolean();
      List<Credit> credited = new ArrayList<>();
      for (int left = ByteUtils.readVarint(in); left > 0; left--)
        credited.add(CreditCodec.read(in));
      List<Count> uses = new ArrayList<>();
      for (int left = ByteUtils.readVarint(in); left > 0; left--) uses.add(readCount(in));
      SortedMap<Currency, Long> matured = readMatured(in);
      List<Awaited> awaits = new ArrayList<>();
      for (int left = ByteUtils.readVarint(in); left > 0; left--) awaits.add(readAwaited(in));
      return new Recorded(
          original,
          amendments,
          under,
          replays,
          isSetAside,
          credited,
          uses,
          matured,
          awaits,
          StandingsCodec.read(in));
    } catch (IOException e) {
      throw new IllegalStateException("an event cut short", e);
    }
  }

  private static void write(SortedMap<Currency, Long> matured, DataOutputStream out)
      throws IOException {
    ByteUtils.writeVarint(matured.size(), out);
    for (var ofCurrency : matured.entrySet()) {
      out.writeUTF(ofCurrency.getKey().code());
      ByteUtils.writeVarlong(ofCurrency.getValue(), out);
    }
  }

  private static SortedMap<Currency, Long> readMatured(DataInputStream in) throws IOException {
    SortedMap<Currency, Long> matured = new TreeMap<>();
    for (int left = ByteUtils.readVarint(in); left > 0; left--)
      matured.put(new Currency(in.readUTF()), ByteUtils.readVarlong(in));
    return matured;
  }

  private static void write(Replayed replay, DataOutputStream out) throws IOException {
    out.writeUTF(replay.replay());
    out.writeUTF(replay.agreement().value());
    ByteUtils.writeVarint(replay.versionBefore(), out);
  }

  private static Replayed readReplayed(DataInputStream in) throws IOException {
    return new Replayed(in.readUTF(), new AgreementId(in.readUTF()), ByteUtils.readVarint(in));
  }

  private void write(MemberEvent fact, DataOutputStream out) throws IOException {
    byte[] bytes = facts.serialize(null, fact);
    ByteUtils.writeVarint(bytes.length, out);
    out.write(bytes);
  }

  private MemberEvent readFact(DataInputStream in) throws IOException {
    return facts.deserialize(null, in.readNBytes(ByteUtils.readVarint(in)));
  }

  private static void write(Count use, DataOutputStream out) throws IOException {
    CountedCodec.write(use.of(), out);
    ByteUtils.writeVarlong(use.windowStart().toEpochDay(), out);
    ByteUtils.writeVarlong(use.amount(), out);
  }

  private static Count readCount(DataInputStream in) throws IOException {
    return new Count(CountedCodec.read(in), readDay(in), ByteUtils.readVarlong(in));
  }

  private static void write(Awaited awaited, DataOutputStream out) throws IOException {
    out.writeUTF(awaited.from().agreement().value());
    out.writeUTF(awaited.from().promotion().value());
    out.writeUTF(awaited.from().currency().code());
    ByteUtils.writeVarlong(awaited.minor(), out);
  }

  private static Awaited readAwaited(DataInputStream in) throws IOException {
    BudgetKey from =
        new BudgetKey(
            new AgreementId(in.readUTF()),
            new PromotionId(in.readUTF()),
            new Currency(in.readUTF()));
    return new Awaited(from, ByteUtils.readVarlong(in));
  }

  private static LocalDate readDay(DataInputStream in) throws IOException {
    return LocalDate.ofEpochDay(ByteUtils.readVarlong(in));
  }
}
