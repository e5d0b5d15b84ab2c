/// What accountants ask of the log: liability, statements, exposure. The log is read to its end,
/// and all figures are worked out here; no service is asked.
@NullMarked
package punchcard.cli.accounts;

import org.jspecify.annotations.NullMarked;
