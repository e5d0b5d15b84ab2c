package punchcard.miner.reporting;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import punchcard.miner.Miner;
import punchcard.miner.Table;

/// One build of a miner's tables: a database schema of its own, `timeline_v2`.
///
/// @param miner the miner's name
/// @param number from 1, one more with each rebuild
/// @param edition the edition of the code that fills it
/// @param shape a checksum of its tables' definitions
/// @param stage whether it is being built, shown, or put aside
public record Version(String miner, int number, int edition, long shape, Stage stage) {
  /// Its database schema.
  public String schema() {
    return miner + "_v" + number;
  }

  /// Whether this build of the code can fill it.
  public boolean isFor(Miner<?> code) {
    return miner.equals(code.name()) && edition == code.edition() && shape == shapeOf(code);
  }

  static long shapeOf(Miner<?> miner) {
    CRC32C sum = new CRC32C();
    for (Table<?> table : miner.tables())
      for (String statement : table.definition(miner.name()))
        sum.update(statement.getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }

  /// From being built to being put aside.
  public enum Stage {
    /// Filled beside the live one, which it follows and never overtakes.
    BUILDING,
    /// Shown by the views in `reporting`; one per miner.
    LIVE,
    /// Replaced; kept, no longer filled, until the next rebuild.
    RETIRED
  }
}
