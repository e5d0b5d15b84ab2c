package punchcard.onboarding.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import punchcard.kernel.PartnerId;

/// That something of a member was disclosed; never what it said.
///
/// @param id of the disclosure; of a reading, any that is told from all others
/// @param reader the person who has read it; empty: the recipient's feed has it
/// @param fields the names of those that were disclosed
/// @param at when the log got what is disclosed, or a person has read it
public record Disclosure(
    String id,
    PartnerId discloser,
    PartnerId recipient,
    Optional<String> reader,
    String kind,
    List<String> fields,
    String purpose,
    String consent,
    int time,
    Instant at) {}
