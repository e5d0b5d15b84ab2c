package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// All signing keys that a member ever had.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record SigningKeysView(List<SigningKeyView> keys) {}
