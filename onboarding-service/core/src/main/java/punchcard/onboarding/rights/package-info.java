/// What members may demand of what is done with their data (GDPR, articles 12 and 15 to 21): that
/// it is restricted, that they object to it, and that each request is answered in time.
@NullMarked
package punchcard.onboarding.rights;

import org.jspecify.annotations.NullMarked;
