/// Replays from outside the services: proposes that the past is decided again by a published
/// version, approves what another operator has proposed, and tells what became of it.
@NullMarked
package punchcard.cli.replay;

import org.jspecify.annotations.NullMarked;
