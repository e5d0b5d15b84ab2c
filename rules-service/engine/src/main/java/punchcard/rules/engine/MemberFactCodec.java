package punchcard.rules.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.utils.ByteUtils;
import punchcard.kernel.AttributeName;
import punchcard.kernel.PartnerId;
import punchcard.kernel.SegmentName;
import punchcard.rules.Attribute;
import punchcard.rules.MemberFact;
import punchcard.rules.MemberFact.AttributesChanged;
import punchcard.rules.MemberFact.Joined;
import punchcard.rules.MemberFact.Left;
import punchcard.rules.MemberFact.PromotionWanted;
import punchcard.rules.MemberFact.SegmentEntered;
import punchcard.rules.MemberFact.SegmentLeft;
import punchcard.rules.PromotionId;
import punchcard.rules.Segment;

/// One thing that was told of a member as bytes.
final class MemberFactCodec {
  private static final int SIGNED_UP = 1;
  private static final int LINKED = 2;
  private static final int ENTERED = 3;
  private static final int LEFT = 4;
  private static final int CHANGED = 5;
  private static final int ACTIVATED = 6;
  private static final int DEACTIVATED = 7;
  private static final int ENDED = 8;

  private MemberFactCodec() {}

  static void write(MemberFact fact, DataOutputStream out) throws IOException {
    switch (fact) {
      case Joined(PartnerId at, boolean isSignup) -> {
        out.writeByte(isSignup ? SIGNED_UP : LINKED);
        out.writeUTF(at.value());
      }
      case Left(PartnerId partner) -> {
        out.writeByte(ENDED);
        out.writeUTF(partner.value());
      }
      case SegmentEntered(Segment segment) -> {
        out.writeByte(ENTERED);
        write(segment, out);
      }
      case SegmentLeft(Segment segment) -> {
        out.writeByte(LEFT);
        write(segment, out);
      }
      case PromotionWanted(PromotionId promotion, boolean isWanted) -> {
        out.writeByte(isWanted ? ACTIVATED : DEACTIVATED);
        out.writeUTF(promotion.value());
      }
      case AttributesChanged(var set, var removed) -> {
        out.writeByte(CHANGED);
        ByteUtils.writeVarint(set.size(), out);
        for (var attribute : set.entrySet()) {
          write(attribute.getKey(), out);
          out.writeUTF(attribute.getValue());
        }
        ByteUtils.writeVarint(removed.size(), out);
        for (Attribute attribute : removed) write(attribute, out);
      }
    }
  }

  static MemberFact read(DataInputStream in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case SIGNED_UP -> new Joined(new PartnerId(in.readUTF()), true);
      case LINKED -> new Joined(new PartnerId(in.readUTF()), false);
      case ENDED -> new Left(new PartnerId(in.readUTF()));
      case ENTERED -> new SegmentEntered(readSegment(in));
      case LEFT -> new SegmentLeft(readSegment(in));
      case ACTIVATED -> new PromotionWanted(new PromotionId(in.readUTF()), true);
      case DEACTIVATED -> new PromotionWanted(new PromotionId(in.readUTF()), false);
      case CHANGED -> {
        Map<Attribute, String> set = new HashMap<>();
        for (int left = ByteUtils.readVarint(in); left > 0; left--)
          set.put(readAttribute(in), in.readUTF());
        Set<Attribute> removed = new HashSet<>();
        for (int left = ByteUtils.readVarint(in); left > 0; left--) removed.add(readAttribute(in));
        yield new AttributesChanged(set, removed);
      }
      default -> throw new IllegalStateException("something told of kind " + kind);
    };
  }

  private static void write(Segment segment, DataOutputStream out) throws IOException {
    out.writeUTF(segment.listedBy().value());
    out.writeUTF(segment.name().value());
  }

  private static Segment readSegment(DataInputStream in) throws IOException {
    return new Segment(new PartnerId(in.readUTF()), new SegmentName(in.readUTF()));
  }

  private static void write(Attribute attribute, DataOutputStream out) throws IOException {
    out.writeUTF(attribute.toldBy().value());
    out.writeUTF(attribute.name().value());
  }

  private static Attribute readAttribute(DataInputStream in) throws IOException {
    return new Attribute(new PartnerId(in.readUTF()), new AttributeName(in.readUTF()));
  }
}
