@NullMarked
package punchcard.onboarding.member;

import org.jspecify.annotations.NullMarked;
