/// Reports as tables, printed for people, for spreadsheets or for programs.
@NullMarked
package punchcard.cli.sheets;

import org.jspecify.annotations.NullMarked;
