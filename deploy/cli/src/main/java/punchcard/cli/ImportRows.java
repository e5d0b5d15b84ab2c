package punchcard.cli;

import punchcard.avro.PartnerEvent;

/// Makes events of the rows of one file. The same file as of the same moment makes the same events,
/// whenever it is read.
interface ImportRows {
  /// What all its events' names begin with; behind it come a colon and the line.
  String name();

  /// The event of one row.
  ///
  /// @param line from 1, the heading included
  /// @throws BadRow if it is none
  PartnerEvent event(int line, String text);
}
