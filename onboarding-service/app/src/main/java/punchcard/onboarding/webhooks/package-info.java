/// Partners' webhooks: kept in PostgreSQL, signed as Standard Webhooks says, posted over HTTP.
@NullMarked
package punchcard.onboarding.webhooks;

import org.jspecify.annotations.NullMarked;
