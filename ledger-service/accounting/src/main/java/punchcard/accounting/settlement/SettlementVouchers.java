package punchcard.accounting.settlement;

import static punchcard.accounting.voucher.GlAccount.ROUNDING;
import static punchcard.accounting.voucher.GlAccount.SETTLEMENT;

import java.util.stream.Stream;
import punchcard.accounting.terms.Party;
import punchcard.accounting.voucher.GlAccount;
import punchcard.accounting.voucher.Voucher;

/// Posts a statement: each line, and what rounding left over, against settlement.
final class SettlementVouchers {
  private SettlementVouchers() {}

  static Stream<Voucher> of(Statement statement) {
    Stream<Voucher> lines = statement.lines().stream().flatMap(line -> voucher(statement, line));
    Stream<Voucher> rounding =
        Voucher.of(
            statement.party(),
            statement.period(),
            "rounding",
            SETTLEMENT,
            ROUNDING,
            statement.rounding());
    return Stream.concat(lines, rounding);
  }

  private static Stream<Voucher> voucher(Statement statement, Line line) {
    String text = line.key().kind() + " " + line.key().currency() + " with " + line.counterparty();
    return Voucher.of(
        statement.party(),
        statement.period(),
        text,
        SETTLEMENT,
        account(statement.party(), line.key()),
        line.amount());
  }

  private static GlAccount account(Party party, LineKey key) {
    return switch (party) {
      case Party.Partner _ -> key.partnerAccount();
      case Party.Operator _ -> key.kind().operatorAccount();
    };
  }
}
