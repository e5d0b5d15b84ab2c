/// What members' identifiers need of the world: how phone numbers are written, chance, and mail.
@NullMarked
package punchcard.onboarding.identifiers;

import org.jspecify.annotations.NullMarked;
