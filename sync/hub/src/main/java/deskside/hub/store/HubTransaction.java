package deskside.hub.store;

import org.jdbi.v3.core.Handle;

/** The tables, within one transaction. Confined to the thread that runs it. */
public final class HubTransaction {

    private final Feed feed;
    private final Entities entities;
    private final ConversationTable conversations;
    private final MessageTable messages;
    private final OrderTable orders;
    private final CaseTable cases;
    private final ArticleTable articles;
    private final CommandTable commands;
    private final AccountTable accounts;
    private final SessionTable sessions;
    private final DeviceTable devices;
    private final EscrowTable escrow;
    private final PropertyTable properties;

    HubTransaction(Handle handle) {
        this.feed = new Feed(handle);
        this.entities = new Entities(handle, feed);
        this.conversations = new ConversationTable(handle, entities);
        this.messages = new MessageTable(handle, entities);
        this.orders = new OrderTable(handle, entities);
        this.cases = new CaseTable(handle, entities);
        this.articles = new ArticleTable(handle, entities);
        this.commands = new CommandTable(handle);
        this.accounts = new AccountTable(handle);
        this.sessions = new SessionTable(handle);
        this.devices = new DeviceTable(handle);
        this.escrow = new EscrowTable(handle);
        this.properties = new PropertyTable(handle);
    }

    public Feed feed() {
        return feed;
    }

    public Entities entities() {
        return entities;
    }

    public ConversationTable conversations() {
        return conversations;
    }

    public MessageTable messages() {
        return messages;
    }

    public OrderTable orders() {
        return orders;
    }

    public CaseTable cases() {
        return cases;
    }

    public ArticleTable articles() {
        return articles;
    }

    public CommandTable commands() {
        return commands;
    }

    public AccountTable accounts() {
        return accounts;
    }

    public SessionTable sessions() {
        return sessions;
    }

    public DeviceTable devices() {
        return devices;
    }

    public EscrowTable escrow() {
        return escrow;
    }

    public PropertyTable properties() {
        return properties;
    }
}
