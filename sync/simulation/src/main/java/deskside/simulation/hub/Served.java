package deskside.simulation.hub;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A response on the wire. @param status as in HTTP; @param retryAfter the header of that name */
public record Served(int status, String body, @Nullable Duration retryAfter) {

    static Served ok(String body) {
        return new Served(200, body, null);
    }
}
