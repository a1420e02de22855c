package deskside.sync.protocol;

import deskside.domain.people.Account;
import java.time.Instant;

/** @param token bearer token for all further calls; @param epoch id of the hub's database: another epoch means another hub */
public record SignInResponse(String token, Instant expiresAt, Account account, String epoch) {
}
