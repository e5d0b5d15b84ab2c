@NullMarked
package punchcard.onboarding.webhook;

import org.jspecify.annotations.NullMarked;
