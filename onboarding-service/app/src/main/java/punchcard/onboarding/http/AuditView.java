package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a member's audit trail, in the order of the log.
///
/// @param next `after` of the next page; left out: this is the last
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditView(
    @JsonInclude(JsonInclude.Include.ALWAYS) List<ActView> acts, @Nullable Long next) {}
