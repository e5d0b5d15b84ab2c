package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// All agreements.
///
/// @param agreements in the order of their ids
@Serdeable
record AgreementsView(List<AgreementView> agreements) {}
