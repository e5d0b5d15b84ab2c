@NullMarked
package punchcard.onboarding.gateway;

import org.jspecify.annotations.NullMarked;
