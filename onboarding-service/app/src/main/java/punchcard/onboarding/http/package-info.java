/// What operators, partners and members call over HTTP: translation to and from the core's ports,
/// and no more.
@NullMarked
package punchcard.onboarding.http;

import org.jspecify.annotations.NullMarked;
