package punchcard.rules.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.rules.CapKey;
import punchcard.rules.CapKey.Measure;
import punchcard.rules.CompletedKey;
import punchcard.rules.Counted;
import punchcard.rules.EventType;
import punchcard.rules.HistoryWindow;
import punchcard.rules.HistoryWindow.Sum;
import punchcard.rules.PromisedKey;
import punchcard.rules.PromotionId;
import punchcard.rules.PromotionKey;
import punchcard.rules.PromotionRun;
import punchcard.rules.RuleId;
import punchcard.rules.Run;
import punchcard.rules.Window;
import punchcard.rules.WindowUnit;

/// What is counted as bytes: names stand for constants, since order may change.
final class CountedCodec {
  private static final int CAP = 1;
  private static final int WINDOW = 2;
  private static final int PROMOTION = 3;
  private static final int COMPLETED = 4;
  private static final int PROMISED = 5;
  private static final String NONE = "";
  private static final String RUN = "RUN";

  private CountedCodec() {}

  static void write(Counted counted, DataOutput out) throws IOException {
    switch (counted) {
      case CapKey cap -> {
        out.writeByte(CAP);
        out.writeUTF(cap.agreement().value());
        out.writeUTF(cap.rule().value());
        out.writeUTF(cap.measure().name());
        out.writeUTF(cap.per().name());
      }
      case PromotionKey limit -> {
        out.writeByte(PROMOTION);
        out.writeUTF(limit.agreement().value());
        out.writeUTF(limit.promotion().value());
        write(limit.per(), out);
      }
      case HistoryWindow window -> {
        out.writeByte(WINDOW);
        out.writeUTF(window.of().name());
        out.writeUTF(window.at() == null ? NONE : window.at().value());
        Sum sum = window.sum();
        out.writeUTF(sum == null ? NONE : sum.field());
        out.writeUTF(sum == null || sum.money() == null ? NONE : sum.money());
        write(window.per(), out);
      }
      case CompletedKey(PromotionRun run) -> {
        out.writeByte(COMPLETED);
        write(run, out);
      }
      case PromisedKey(PromotionRun run, Currency currency) -> {
        out.writeByte(PROMISED);
        write(run, out);
        out.writeUTF(currency.code());
      }
    }
  }

  private static void write(Window window, DataOutput out) throws IOException {
    switch (window) {
      case WindowUnit unit -> out.writeUTF(unit.name());
      case Run run -> {
        out.writeUTF(RUN);
        out.writeInt(Math.toIntExact(run.from().toEpochDay()));
      }
    }
  }

  private static Window readWindow(DataInput in) throws IOException {
    String name = in.readUTF();
    return name.equals(RUN)
        ? new Run(LocalDate.ofEpochDay(in.readInt()))
        : WindowUnit.valueOf(name);
  }

  static void write(PromotionRun run, DataOutput out) throws IOException {
    out.writeUTF(run.agreement().value());
    out.writeUTF(run.promotion().value());
    out.writeInt(Math.toIntExact(run.from().toEpochDay()));
  }

  static PromotionRun readRun(DataInput in) throws IOException {
    return new PromotionRun(
        new AgreementId(in.readUTF()),
        new PromotionId(in.readUTF()),
        LocalDate.ofEpochDay(in.readInt()));
  }

  static Counted read(DataInput in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case CAP ->
          new CapKey(
              new AgreementId(in.readUTF()),
              new RuleId(in.readUTF()),
              Measure.valueOf(in.readUTF()),
              WindowUnit.valueOf(in.readUTF()));
      case PROMOTION ->
          new PromotionKey(
              new AgreementId(in.readUTF()), new PromotionId(in.readUTF()), readWindow(in));
      case WINDOW -> {
        EventType of = new EventType(in.readUTF());
        String at = in.readUTF();
        String field = in.readUTF();
        String money = in.readUTF();
        yield new HistoryWindow(
            of,
            at.isEmpty() ? null : new PartnerId(at),
            field.isEmpty() ? null : new Sum(field, orNull(money)),
            readWindow(in));
      }
      case COMPLETED -> new CompletedKey(readRun(in));
      case PROMISED -> new PromisedKey(readRun(in), new Currency(in.readUTF()));
      default -> throw new IllegalStateException("something counted of kind " + kind);
    };
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
