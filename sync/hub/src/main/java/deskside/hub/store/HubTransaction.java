package deskside.hub.store;

import org.jdbi.v3.core.Handle;

/** The tables, within one transaction. Confined to the thread that runs it. */
public final class HubTransaction {

    private final Feed feed;
    private final Entities entities;
    private final ConversationTable conversations;
    private final AttachmentTable attachments;
    private final MessageTable messages;
    private final OrderTable orders;
    private final CaseTable cases;
    private final CouponTable coupons;
    private final StockTable stock;
    private final ReturnTable returns;
    private final InvoiceTable invoices;
    private final ProgressTable progress;
    private final ArticleTable articles;
    private final ReplyRequestTable replyRequests;
    private final CommandTable commands;
    private final AccountTable accounts;
    private final SessionTable sessions;
    private final DeviceTable devices;
    private final EscrowTable escrow;
    private final PropertyTable properties;
    private final AuditTable audit;
    private final ErasureTable erasures;

    HubTransaction(Handle handle) {
        this.feed = new Feed(handle);
        this.entities = new Entities(handle, feed);
        this.conversations = new ConversationTable(handle, entities);
        this.attachments = new AttachmentTable(handle);
        this.messages = new MessageTable(handle, entities, conversations, attachments);
        this.orders = new OrderTable(handle, entities);
        this.cases = new CaseTable(handle, entities);
        this.coupons = new CouponTable(handle);
        this.stock = new StockTable(handle, entities);
        this.returns = new ReturnTable(handle, orders);
        this.invoices = new InvoiceTable(handle);
        this.progress = new ProgressTable(entities);
        this.articles = new ArticleTable(handle, entities);
        this.replyRequests = new ReplyRequestTable(handle, entities);
        this.commands = new CommandTable(handle);
        this.accounts = new AccountTable(handle);
        this.sessions = new SessionTable(handle);
        this.devices = new DeviceTable(handle);
        this.escrow = new EscrowTable(handle);
        this.properties = new PropertyTable(handle);
        this.audit = new AuditTable(handle);
        this.erasures = new ErasureTable(handle, entities, conversations, messages, replyRequests, escrow);
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

    public AttachmentTable attachments() {
        return attachments;
    }

    public OrderTable orders() {
        return orders;
    }

    public CaseTable cases() {
        return cases;
    }

    public CouponTable coupons() {
        return coupons;
    }

    public StockTable stock() {
        return stock;
    }

    public ReturnTable returns() {
        return returns;
    }

    public InvoiceTable invoices() {
        return invoices;
    }

    public ProgressTable progress() {
        return progress;
    }

    public ArticleTable articles() {
        return articles;
    }

    public ReplyRequestTable replyRequests() {
        return replyRequests;
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

    public AuditTable audit() {
        return audit;
    }

    public ErasureTable erasures() {
        return erasures;
    }

    /** What comes last: the rows that every writing transaction needs are locked for a moment only. @return as {@link Feed#flush} */
    long flush() {
        messages.write();
        entities.write();
        commands.flush();
        audit.flush();
        return feed.flush();
    }
}
