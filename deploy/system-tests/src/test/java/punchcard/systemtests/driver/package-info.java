/// Who acts in the scenarios: a partner, a member, an operator, an analyst, each with nothing but
/// what such a person has, and the stack that they act on.
@NullMarked
package punchcard.systemtests.driver;

import org.jspecify.annotations.NullMarked;
