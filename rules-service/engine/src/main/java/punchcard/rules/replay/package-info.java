/// What a replay would change, worked out from the logs before anybody orders it.
@NullMarked
package punchcard.rules.replay;

import org.jspecify.annotations.NullMarked;
