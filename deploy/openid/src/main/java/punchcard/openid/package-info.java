/// The OpenID provider of an installation: which programs and people there are, and the tokens by
/// which the services know them.
@NullMarked
package punchcard.openid;

import org.jspecify.annotations.NullMarked;
