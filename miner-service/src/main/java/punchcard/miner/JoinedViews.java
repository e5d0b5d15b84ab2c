package punchcard.miner;

import java.util.List;

/// Views over the tables of several miners, which join their rows by cause.
public interface JoinedViews {
  /// The views, each after those that it uses.
  List<View> views();
}
