package punchcard.ledger.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import punchcard.accounting.period.Cut;
import punchcard.ledger.books.CoverStanding;
import punchcard.ledger.programme.Cover;

/// How far a partner's deposit or credit is used.
///
/// @param cover `none`, `deposit` or `credit`
/// @param owedMinor what the partner owes, less than zero: what it is owed
/// @param reachedPerMille the thresholds that are reached
/// @param exceeded whether more is owed than is covered
/// @param upTo what of the journal is counted: the first offset behind it, by partition
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record CoverView(
    String partner,
    int termsVersion,
    String cover,
    String money,
    long owedMinor,
    int usedPerMille,
    List<Integer> reachedPerMille,
    boolean exceeded,
    Map<String, Long> upTo) {
  static CoverView of(CoverStanding of) {
    return new CoverView(
        of.terms().partner().value(),
        of.terms().version(),
        kind(of.terms().cover()),
        of.use().owed().unit().code(),
        of.use().owed().minor(),
        of.use().usedPerMille(),
        of.use().alertsPerMille(),
        of.use().exceeded(),
        ends(of.upTo()));
  }

  private static String kind(Cover cover) {
    return switch (cover) {
      case Cover.None _ -> "none";
      case Cover.Deposit _ -> "deposit";
      case Cover.Credit _ -> "credit";
    };
  }

  static Map<String, Long> ends(Cut cut) {
    Map<String, Long> ends = new TreeMap<>();
    cut.ends().forEach((partition, end) -> ends.put(String.valueOf(partition), end));
    return ends;
  }
}
