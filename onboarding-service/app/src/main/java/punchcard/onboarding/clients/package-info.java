/// The partners' clients, registered at the OpenID provider (RFC 7591, RFC 7592).
@NullMarked
package punchcard.onboarding.clients;

import org.jspecify.annotations.NullMarked;
