package punchcard.onboarding.stream;

import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import punchcard.events.Topics;

/// The topic of what a partner may see: its own.
record FeedTopic() implements TopicNameExtractor<String, ToFeed> {
  @Override
  public String extract(String key, ToFeed to, RecordContext context) {
    return Topics.partnerFeed(to.partner()).name();
  }
}
