@NullMarked
package punchcard.onboarding.webhooks;

import org.jspecify.annotations.NullMarked;
