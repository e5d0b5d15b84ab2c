package punchcard.rules.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.kafka.common.utils.ByteUtils;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Points;
import punchcard.rules.BookingId;
import punchcard.rules.Credit;
import punchcard.rules.Promise;
import punchcard.rules.PromiseId;
import punchcard.rules.PromotionId;
import punchcard.rules.PromotionRun;
import punchcard.rules.RuleId;
import punchcard.rules.Sale;

/// A credit as bytes: some 60.
final class CreditCodec {
  private static final String NONE = "";
  private static final int AT_ONCE = 0;
  private static final int FOR_BOOKING = 1;
  private static final int FOR_DAY = 2;
  private static final int FOR_PROMOTION = 3;

  private CreditCodec() {}

  static void write(Credit credit, DataOutputStream out) throws IOException {
    out.writeUTF(credit.points().currency().code());
    ByteUtils.writeVarlong(credit.points().minor(), out);
    out.writeUTF(credit.fundedBy().value());
    out.writeUTF(credit.agreement().value());
    ByteUtils.writeVarint(credit.agreementVersion(), out);
    out.writeUTF(credit.rule().value());
    LocalDate expiresOn = credit.expiresOn();
    out.writeBoolean(expiresOn != null);
    if (expiresOn != null) ByteUtils.writeVarlong(expiresOn.toEpochDay(), out);
    write(credit.promise(), out);
    PromotionId promotion = credit.promotion();
    out.writeUTF(promotion == null ? NONE : promotion.value());
    Sale sale = credit.sale();
    out.writeBoolean(sale != null);
    if (sale == null) return;
    out.writeUTF(sale.money());
    ByteUtils.writeVarlong(sale.paidMinor(), out);
  }

  static Credit read(DataInputStream in) throws IOException {
    Currency currency = new Currency(in.readUTF());
    Points points = new Points(ByteUtils.readVarlong(in), currency);
    PartnerId fundedBy = new PartnerId(in.readUTF());
    AgreementId agreement = new AgreementId(in.readUTF());
    int version = ByteUtils.readVarint(in);
    RuleId rule = new RuleId(in.readUTF());
    LocalDate expiresOn = in.readBoolean() ? readDay(in) : null;
    Promise promise = readPromise(currency, in);
    String promotion = in.readUTF();
    Sale sale = in.readBoolean() ? new Sale(in.readUTF(), ByteUtils.readVarlong(in)) : null;
    return new Credit(
        points,
        fundedBy,
        agreement,
        version,
        rule,
        expiresOn,
        promise,
        sale,
        promotion.equals(NONE) ? null : new PromotionId(promotion));
  }

  private static void write(@Nullable Promise promise, DataOutputStream out) throws IOException {
    switch (promise) {
      case null -> out.writeByte(AT_ONCE);
      case Promise.OfBooking(PromiseId id) -> {
        out.writeByte(FOR_BOOKING);
        out.writeUTF(id.booking().partner().value());
        out.writeUTF(id.booking().value());
      }
      case Promise.OfPromotion(PromotionRun run) -> {
        out.writeByte(FOR_PROMOTION);
        CountedCodec.write(run, out);
      }
      case Promise.UntilDay(LocalDate day) -> {
        out.writeByte(FOR_DAY);
        ByteUtils.writeVarlong(day.toEpochDay(), out);
      }
    }
  }

  private static @Nullable Promise readPromise(Currency currency, DataInputStream in)
      throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case AT_ONCE -> null;
      case FOR_BOOKING ->
          new Promise.OfBooking(
              new PromiseId(new BookingId(new PartnerId(in.readUTF()), in.readUTF()), currency));
      case FOR_PROMOTION -> new Promise.OfPromotion(CountedCodec.readRun(in));
      case FOR_DAY -> new Promise.UntilDay(readDay(in));
      default -> throw new IllegalStateException("a promise of kind " + kind);
    };
  }

  private static LocalDate readDay(DataInputStream in) throws IOException {
    return LocalDate.ofEpochDay(ByteUtils.readVarlong(in));
  }
}
