/// Who may do what to a member's record, and who is told of it. Here alone it is declared: what is
/// asked over HTTP and what the member's own task decides go through one check.
@NullMarked
package punchcard.onboarding.authority;

import org.jspecify.annotations.NullMarked;
