package punchcard.onboarding.relation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import punchcard.kernel.MemberRef;
import punchcard.kernel.Sha256;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.relation.RelationTerms.OfRole;

/// What a member or a partner wants of an agreement between them.
public sealed interface RelationDemand {
  /// Which.
  RelationName name();

  /// Which step of its kind it is.
  RelationStep step();

  /// What it is to do, for the check of who may.
  ///
  /// @throws IllegalStateException if the kind has no such step
  default Action action() {
    return name().kind().action(step()).orElseThrow(() -> new IllegalStateException("" + this));
  }

  /// The member wants to be the partner's.
  ///
  /// @param version of its joining terms
  /// @param campaign by which it comes
  record Request(RelationName name, int version, String language, Optional<RelationId> campaign)
      implements RelationDemand {
    @Override
    public RelationStep step() {
      return RelationStep.PROPOSE;
    }
  }

  /// The partner approves that.
  ///
  /// @param reference by which it will call the member
  /// @param identity what that is known by
  record Approve(RelationName name, MemberRef reference, IdentityKey identity)
      implements RelationDemand {
    @Override
    public RelationStep step() {
      return RelationStep.ACCEPT;
    }
  }

  /// The partner invites its member to a role.
  record Offer(RelationName name, OfRole terms, Instant standsUntil) implements RelationDemand {
    @Override
    public RelationStep step() {
      return RelationStep.PROPOSE;
    }
  }

  /// The member takes it on, under just these terms.
  record TakeOn(RelationName name, Sha256 terms) implements RelationDemand {
    @Override
    public RelationStep step() {
      return RelationStep.ACCEPT;
    }
  }

  /// The member registers for a campaign.
  record Register(RelationName name, Map<String, String> parameters) implements RelationDemand {
    public Register {
      parameters = Map.copyOf(parameters);
    }

    @Override
    public RelationStep step() {
      return RelationStep.PROPOSE;
    }
  }

  /// Who was asked says no.
  record Decline(RelationName name, String reason) implements RelationDemand {
    @Override
    public RelationStep step() {
      return RelationStep.DECLINE;
    }
  }

  /// Who has asked does not want it any more.
  record Withdraw(RelationName name) implements RelationDemand {
    @Override
    public RelationStep step() {
      return RelationStep.WITHDRAW;
    }
  }

  /// One of the two does not want it any more.
  record End(RelationName name, String reason) implements RelationDemand {
    @Override
    public RelationStep step() {
      return RelationStep.END;
    }
  }
}
