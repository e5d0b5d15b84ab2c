@NullMarked
package punchcard.cli.accounts;

import org.jspecify.annotations.NullMarked;
