/// The slow lane: an index of `member-events` in PostgreSQL, and the answers to who asks it.
@NullMarked
package punchcard.onboarding.index;

import org.jspecify.annotations.NullMarked;
