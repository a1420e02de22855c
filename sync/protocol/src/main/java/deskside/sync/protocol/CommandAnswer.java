package deskside.sync.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What a command of a {@link CommandBatch} would have been answered if it had come alone.
 *
 * @param status            as in HTTP; 200: {@code receipt} is there, else {@code problem}
 * @param retryAfterSeconds when to send it again, if the hub knows
 */
public record CommandAnswer(int status, @Nullable CommandReceipt receipt, @Nullable Problem problem, @Nullable Integer retryAfterSeconds) {

    public static CommandAnswer of(CommandReceipt receipt) {
        return new CommandAnswer(200, receipt, null, null);
    }
}
