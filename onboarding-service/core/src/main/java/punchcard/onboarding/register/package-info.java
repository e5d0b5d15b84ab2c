/// The register of all data that are kept: why, on which legal basis, until when.
@NullMarked
package punchcard.onboarding.register;

import org.jspecify.annotations.NullMarked;
