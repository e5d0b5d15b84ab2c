package punchcard.ledger.stream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import punchcard.kernel.AgreementId;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Basis;
import punchcard.ledger.journal.Lot;
import punchcard.ledger.journal.Stamp;

/// The different stamps of some lots, so that each lot names its own by a number.
///
/// A programme has few stamps and a ledger reads and writes them with every posting, so they are
/// kept, with their bytes.
final class PackedStamps {
  private static final int MOST_KEPT = 10_000;
  private static final Map<ByteBuffer, Stamp> READ = new ConcurrentHashMap<>();
  private static final Map<Stamp, byte[]> WRITTEN = new ConcurrentHashMap<>();

  private PackedStamps() {}

  static List<Stamp> of(List<Lot> lots) {
    List<Stamp> stamps = new ArrayList<>(4);
    for (Lot lot : lots) if (!stamps.contains(lot.stamp())) stamps.add(lot.stamp());
    return stamps;
  }

  static void write(List<Stamp> stamps, PackedWriter out) {
    out.unsigned(stamps.size());
    for (Stamp stamp : stamps) out.bytes(packed(stamp));
  }

  private static byte[] packed(Stamp stamp) {
    byte[] known = WRITTEN.get(stamp);
    if (known != null) return known;
    PackedWriter out = new PackedWriter();
    write(stamp, out);
    if (WRITTEN.size() >= MOST_KEPT) WRITTEN.clear();
    byte[] packed = out.written();
    WRITTEN.put(stamp, packed);
    return packed;
  }

  private static void write(Stamp stamp, PackedWriter out) {
    out.text(stamp.issuer().value());
    out.text(stamp.agreement().value());
    out.unsigned(stamp.agreementVersion());
    out.text(stamp.ruleId());
    out.unsigned(stamp.currencyVersion());
    out.unsigned(stamp.inactivityMonths());
    out.raw((byte) (stamp.basis() == Basis.SALE ? 1 : 0));
    out.text(stamp.money());
    out.unsigned(stamp.issuePriceMicros());
    out.unsigned(stamp.termsVersion());
  }

  static Stamp[] read(PackedReader in) {
    Stamp[] stamps = new Stamp[in.count()];
    for (int i = 0; i < stamps.length; i++) stamps[i] = kept(in.slice(in.count()));
    return stamps;
  }

  private static Stamp kept(ByteBuffer bytes) {
    Stamp known = READ.get(bytes);
    if (known != null) return known;
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    if (READ.size() >= MOST_KEPT) READ.clear();
    Stamp stamp = one(new PackedReader(copy));
    READ.put(ByteBuffer.wrap(copy), stamp);
    return stamp;
  }

  private static Stamp one(PackedReader in) {
    return new Stamp(
        new PartnerId(in.text()),
        new AgreementId(in.text()),
        in.count(),
        in.text(),
        in.count(),
        in.count(),
        in.raw() == 1 ? Basis.SALE : Basis.MARKETING,
        in.text(),
        in.unsigned(),
        in.count());
  }
}
