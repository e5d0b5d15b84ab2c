package punchcard.onboarding.stream;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.avro.OpenRightsRequest;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topics;
import punchcard.kernel.MemberId;
import punchcard.onboarding.rights.OpenRequest;
import punchcard.onboarding.rights.ReadOpenRequests;
import punchcard.onboarding.rights.RightKind;

/// Reads all of `rights-requests`: it has those that are open, of every member, whichever instance
/// owns it.
///
/// @param kafka bootstrap servers
/// @param partitions of the topic
/// @param programme the time zone of the programme's days
public record RightsRequestsReader(
    String kafka, int partitions, SchemaRegistry registry, ZoneId programme)
    implements ReadOpenRequests {

  @Override
  public List<OpenRequest> all() throws IOException {
    Map<String, OpenRequest> open = new HashMap<>();
    var values = Codecs.with(registry).requests();
    for (int partition = 0; partition < partitions; partition++)
      new PartitionLog<>(kafka, Topics.RIGHTS_REQUESTS.name(), partition, values)
          .each(
              record -> {
                @Nullable OpenRightsRequest request = record.value();
                if (request == null) open.remove(record.key());
                else open.put(record.key(), request(request));
              });
    return open.values().stream().sorted(OpenRequest.BY_DUE_DAY).toList();
  }

  private OpenRequest request(OpenRightsRequest it) {
    return new OpenRequest(
        new MemberId(it.getMemberId()),
        it.getRequestId(),
        RightKind.of(it.getKind()).orElseThrow(),
        it.getChannel(),
        Optional.ofNullable(it.getCameOn())
            .orElseGet(() -> LocalDate.ofInstant(it.getRecordedAt(), programme)),
        it.getExtended(),
        it.getDoneHere());
  }
}
