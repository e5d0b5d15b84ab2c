/// Tests of the commands for agreements.
@NullMarked
package punchcard.cli.agreements;

import org.jspecify.annotations.NullMarked;
