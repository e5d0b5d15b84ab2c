/// What a change of an agreement would have done to the past, worked out from the logs.
@NullMarked
package punchcard.cli.whatif;

import org.jspecify.annotations.NullMarked;
