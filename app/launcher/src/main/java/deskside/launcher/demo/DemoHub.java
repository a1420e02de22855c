package deskside.launcher.demo;

import deskside.domain.Language;
import deskside.domain.conversation.Channel;
import deskside.domain.conversation.Sender;
import deskside.hub.Hub;
import deskside.hub.demo.ChannelClient;
import deskside.hub.demo.DemoCustomers;
import deskside.hub.demo.DemoWarehouse;
import deskside.hub.demo.Pace;
import deskside.hub.shop.DemoShop;
import deskside.launcher.CompositionRoot;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.sync.protocol.ChannelMessageRequest;
import deskside.sync.protocol.ChannelReplies.Reply;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The demo's hub in this process, which can be cut off and brought back at the same address. Used by one thread. */
final class DemoHub implements AutoCloseable {

    private final Path database;
    private final URI address;
    private @Nullable Hub hub;

    private DemoHub(Path database, Hub hub) {
        this.database = database;
        this.hub = hub;
        this.address = hub.baseUri();
    }

    /** @param database file without suffix; made when it is not there */
    static DemoHub start(Path database) {
        return new DemoHub(database, CompositionRoot.demoHub(database, 0));
    }

    Hub running() {
        if (hub == null) {
            throw new IllegalStateException("the hub is cut off");
        }
        return hub;
    }

    /** Open connections break off, and nothing listens any more. */
    void cut() {
        if (hub != null) {
            hub.close();
            hub = null;
        }
    }

    void bringBack() {
        hub = CompositionRoot.demoHub(database, address.getPort());
    }

    /** Customers of the demo shop; nobody writes before {@link DemoCustomers#start}. */
    DemoCustomers customers(Pace pace) {
        var clock = InstantSource.system();
        return new DemoCustomers(address, CompositionRoot.DEMO_GATEWAY_TOKEN, DemoShop.read().shiftedTo(clock.instant()), clock,
                CompositionRoot.ids(), pace);
    }

    /** The demo shop's carrier and warehouse; nothing moves before {@link DemoWarehouse#start}. */
    DemoWarehouse warehouse(Duration step) {
        return new DemoWarehouse(address, CompositionRoot.DEMO_GATEWAY_TOKEN, InstantSource.system(), step);
    }

    /** All replies that the hub has handed out to the customers of a conversation, in order. */
    List<Reply> repliesTo(String conversationId) {
        return onChannel(client -> client.replies(0).replies().stream()
                .filter(reply -> reply.conversationId().equals(conversationId)).toList());
    }

    /** @return the new conversation's id */
    String englishCustomerWrites(String customerId, String text) {
        var id = "demo-english." + CompositionRoot.ids().next();
        return onChannel(client -> client.send(new ChannelMessageRequest(id + "-1", id, customerId, null, Channel.WEB.wireName(),
                Language.EN.code(), Sender.CUSTOMER.name(), text, Instant.now(), "language", null)).conversationId());
    }

    private <T> T onChannel(Call<T> call) {
        try (var client = new ChannelClient(address, CompositionRoot.DEMO_GATEWAY_TOKEN)) {
            return call.on(client);
        } catch (IOException | ChannelClient.NotTaken e) {
            throw new Failure(ExitCode.HUB, "The hub's channel does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(ExitCode.UNEXPECTED, "Interrupted while asking the hub.", e);
        }
    }

    private interface Call<T> {
        T on(ChannelClient client) throws IOException, ChannelClient.NotTaken, InterruptedException;
    }

    @Override
    public void close() {
        cut();
    }
}
