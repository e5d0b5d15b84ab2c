package punchcard.ledger.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.function.BiFunction;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.ledger.Account;
import punchcard.ledger.Accounts;
import punchcard.ledger.Accounts.Lookup;
import punchcard.runtime.Owners.Owner;
import punchcard.runtime.Peers;

/// Tells of an account at whichever instance is asked: the one that has it answers.
@Singleton
final class OwnAccounts {
  private final Accounts accounts;
  private final Peers peers;

  OwnAccounts(Accounts accounts, Peers peers) {
    this.accounts = accounts;
    this.peers = peers;
  }

  /// @param request what is passed on if another instance has the account
  /// @throws org.zalando.problem.ThrowableProblem if there is no such member, or nobody can say
  HttpResponse<?> tell(
      MemberId member, HttpRequest<?> request, BiFunction<Account, LogPosition, Object> view) {
    return tellOfAny(
        member,
        request,
        (account, position) -> {
          if (account.isNew()) throw Problems.noSuchMember();
          return view.apply(account, position);
        });
  }

  /// The same also of a member to whom nothing was ever posted.
  HttpResponse<?> tellOfAny(
      MemberId member, HttpRequest<?> request, BiFunction<Account, LogPosition, Object> view) {
    return switch (accounts.find(member)) {
      case Lookup.Found(Account account, LogPosition position) ->
          HttpResponse.ok(view.apply(account, position));
      case Lookup.Unknown(LogPosition position) ->
          HttpResponse.ok(view.apply(Account.NEW, position));
      case Lookup.Elsewhere(String host, int port) ->
          peers.ask(new Owner.Elsewhere(host, port), request).orElseThrow(Problems::notReady);
      case Lookup.NotReady() -> throw Problems.notReady();
    };
  }
}
