/// What admission must do, as tables and as properties.
@NullMarked
package punchcard.onboarding;

import org.jspecify.annotations.NullMarked;
