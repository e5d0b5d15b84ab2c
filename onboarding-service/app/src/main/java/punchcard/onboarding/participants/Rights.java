package punchcard.onboarding.participants;

import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import java.util.List;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;

/// What a partner may do on the log: write its events, read its feed, nothing else.
final class Rights {
  private Rights() {}

  static List<AclBinding> of(PartnerId partner) {
    ResourcePattern events = topic(Topics.partnerEvents(partner).name());
    ResourcePattern feed = topic(Topics.partnerFeed(partner).name());
    // The dot at the end: otherwise `gym` could read along in the groups of `gym-of-another`.
    ResourcePattern groups =
        new ResourcePattern(ResourceType.GROUP, "partner." + partner + ".", PatternType.PREFIXED);
    return List.of(
        allow(partner, events, WRITE),
        allow(partner, events, DESCRIBE),
        allow(partner, feed, READ),
        allow(partner, feed, DESCRIBE),
        allow(partner, groups, READ));
  }

  private static ResourcePattern topic(String name) {
    return new ResourcePattern(ResourceType.TOPIC, name, PatternType.LITERAL);
  }

  private static AclBinding allow(PartnerId partner, ResourcePattern what, AclOperation operation) {
    return new AclBinding(
        what, new AccessControlEntry("User:" + partner, "*", operation, AclPermissionType.ALLOW));
  }
}
