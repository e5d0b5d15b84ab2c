/// The service put together: its settings, its main class, and who gets what.
@NullMarked
package punchcard.onboarding.wiring;

import org.jspecify.annotations.NullMarked;
