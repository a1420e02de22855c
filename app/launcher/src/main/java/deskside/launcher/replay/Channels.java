package deskside.launcher.replay;

import deskside.hub.demo.ChannelClient;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.sync.protocol.ChannelMessageRequest;
import deskside.sync.protocol.ChannelMessageResponse;
import java.io.IOException;
import java.net.URI;

/** A hub's channel whose failures end the command with one sentence. */
public final class Channels implements AutoCloseable {

    private final ChannelClient client;

    private Channels(ChannelClient client) {
        this.client = client;
    }

    public static Channels to(URI hub, String gatewayToken) {
        return new Channels(new ChannelClient(hub, gatewayToken));
    }

    /** @throws Failure when the hub cannot be reached or does not take the message */
    public ChannelMessageResponse send(ChannelMessageRequest message) {
        try {
            return client.send(message);
        } catch (IOException e) {
            throw new Failure(ExitCode.HUB, "The hub's channel cannot be reached: " + e.getMessage() + ".", e);
        } catch (ChannelClient.NotTaken e) {
            throw new Failure(ExitCode.HUB, "The hub's channel does not take the message: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(ExitCode.UNEXPECTED, "Interrupted while sending.", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
