package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far an invitation has come.
///
/// @param status `PROPOSED`: others have to sign, too; `INVITED`: the partner may accept
/// @param signatories who has signed, while others have to
/// @param charterVersion whose terms are to be accepted
/// @param code what the partner shows to accept; told once, to whoever signed last
/// @param expiresAt until when it can
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvitationView(
    String id,
    String status,
    @Nullable List<String> signatories,
    @Nullable Integer charterVersion,
    @Nullable String termsSha256,
    @Nullable String code,
    @Nullable Instant expiresAt) {}
