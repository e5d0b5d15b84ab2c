/// Who takes part in the programme: a partner that is shut out is heard by no service.
@NullMarked
package punchcard.runtime.participants;

import org.jspecify.annotations.NullMarked;
