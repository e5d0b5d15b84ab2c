/// Members' identifiers: the e-mail addresses, phone numbers and OpenID subjects by which a member
/// is known besides partners' references, each owned by at most one member.
///
/// What somebody types is *screened* to one form and *concealed*: the log knows it by an HMAC. A
/// member *proposes* an address and proves it by a one-time code; a proven identifier is *claimed*
/// at the one task that owns it, where the first claim wins; only then it is *linked*.
@NullMarked
package punchcard.onboarding.identity;

import org.jspecify.annotations.NullMarked;
