/// Reads the register of data, and disposes of what is past its time.
@NullMarked
package punchcard.onboarding.register;

import org.jspecify.annotations.NullMarked;
