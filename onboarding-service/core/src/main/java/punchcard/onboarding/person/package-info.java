/// What identifies a person: kept under that person's own key, and gone where the key is gone.
@NullMarked
package punchcard.onboarding.person;

import org.jspecify.annotations.NullMarked;
