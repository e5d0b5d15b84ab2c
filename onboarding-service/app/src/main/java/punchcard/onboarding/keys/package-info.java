/// Persons' keys in PostgreSQL, each under the master key.
@NullMarked
package punchcard.onboarding.keys;

import org.jspecify.annotations.NullMarked;
