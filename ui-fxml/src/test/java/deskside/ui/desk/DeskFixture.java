package deskside.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.assist.intent.TrainingProgress;
import deskside.assist.ranking.RankingWeights;
import deskside.assist.risk.RiskFilter;
import deskside.assist.text.Sounds;
import deskside.domain.Entity;
import deskside.domain.Language;
import deskside.domain.LocalText;
import deskside.domain.Money;
import deskside.domain.aftersales.Basis;
import deskside.domain.aftersales.Case;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.CaseState;
import deskside.domain.aftersales.Claim;
import deskside.domain.aftersales.Effect;
import deskside.domain.aftersales.Ground;
import deskside.domain.aftersales.RuleUse;
import deskside.domain.assist.EngineShortfall;
import deskside.domain.assist.Feedback;
import deskside.domain.assist.ModelStore;
import deskside.domain.attachment.Attachment;
import deskside.domain.attachment.AttachmentSource;
import deskside.domain.audit.Evidence;
import deskside.domain.audit.Oversight;
import deskside.domain.catalog.Policy;
import deskside.domain.conversation.Channel;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.conversation.Conversations;
import deskside.domain.conversation.Message;
import deskside.domain.conversation.Presence;
import deskside.domain.conversation.Sender;
import deskside.domain.customer.Customer;
import deskside.domain.customer.Tier;
import deskside.domain.order.Order;
import deskside.domain.order.OrderLine;
import deskside.domain.order.OrderStatus;
import deskside.domain.order.Payment;
import deskside.domain.order.Shipment;
import deskside.domain.order.TrackingEvent;
import deskside.domain.people.Colleague;
import deskside.domain.sync.ChangePage;
import deskside.domain.sync.Command;
import deskside.domain.sync.ConnectionStatus;
import deskside.domain.sync.OutboxState;
import deskside.domain.sync.Reason;
import deskside.domain.sync.SignIn;
import deskside.testkit.InMemoryAttachments;
import deskside.testkit.InMemoryDesk;
import deskside.testkit.InMemoryNameSearch;
import deskside.testkit.SeededIds;
import deskside.testkit.TestShop;
import deskside.testkit.TestShopGoods;
import deskside.testkit.TestShopRules;
import deskside.ui.engine.EngineBar;
import deskside.ui.engine.EngineViewModel;
import deskside.ui.fx.DirectTasks;
import deskside.ui.fx.StoreEventBridge;
import deskside.ui.fx.Tasks;
import deskside.ui.fx.Texts;
import deskside.usecases.aftersales.AfterSales;
import deskside.usecases.aftersales.CaseRules;
import deskside.usecases.aftersales.ChangeAddress;
import deskside.usecases.aftersales.DecideCase;
import deskside.usecases.aftersales.DueNotices;
import deskside.usecases.aftersales.FollowUpCase;
import deskside.usecases.aftersales.LoadApprovals;
import deskside.usecases.aftersales.LoadCases;
import deskside.usecases.aftersales.NextActions;
import deskside.usecases.aftersales.OpenCase;
import deskside.usecases.aftersales.TellCustomers;
import deskside.usecases.assist.Embeddings;
import deskside.usecases.assist.FillSlots;
import deskside.usecases.assist.Insights;
import deskside.usecases.assist.IntentModels;
import deskside.usecases.assist.KnowledgeByIntent;
import deskside.usecases.assist.LearnedRanking;
import deskside.usecases.assist.LiveEngine;
import deskside.usecases.assist.ModelLibrary;
import deskside.usecases.assist.RecordFeedback;
import deskside.usecases.assist.SnapshotLoader;
import deskside.usecases.assist.SuggestAnswers;
import deskside.usecases.assist.ThresholdBook;
import deskside.usecases.attachment.AttachFile;
import deskside.usecases.attachment.Attaching;
import deskside.usecases.attachment.LoadAttachment;
import deskside.usecases.conversation.CheckReply;
import deskside.usecases.conversation.CompleteReply;
import deskside.usecases.conversation.DecideHeldReply;
import deskside.usecases.conversation.FindMessages;
import deskside.usecases.conversation.HandleConversation;
import deskside.usecases.conversation.KeepDraft;
import deskside.usecases.conversation.LoadQueue;
import deskside.usecases.conversation.LoadTimeline;
import deskside.usecases.conversation.MarkRead;
import deskside.usecases.conversation.Outgoing;
import deskside.usecases.conversation.SendReply;
import deskside.usecases.conversation.WatchPresence;
import deskside.usecases.customer.LoadCustomerCard;
import deskside.usecases.customer.RevealField;
import deskside.usecases.knowledge.ArticleProposals;
import deskside.usecases.knowledge.BrowseKnowledge;
import deskside.usecases.knowledge.Knowledge;
import deskside.usecases.learning.Learning;
import deskside.usecases.learning.LoadHitRates;
import deskside.usecases.learning.RollBack;
import deskside.usecases.oversight.ExportEvidence;
import deskside.usecases.people.PersonNames;
import deskside.usecases.phone.CallsInHand;
import deskside.usecases.phone.RecordCall;
import deskside.usecases.procedure.RunProcedure;
import deskside.usecases.search.OpenDocument;
import deskside.usecases.search.SearchEverything;
import deskside.usecases.search.SearchKnowledge;
import deskside.usecases.secondperson.AskForReply;
import deskside.usecases.secondperson.DecideReply;
import deskside.usecases.secondperson.LoadReplyRequests;
import deskside.usecases.secondperson.SecondPerson;
import deskside.usecases.session.LeaveDesk;
import deskside.usecases.session.SignInAtHub;
import deskside.usecases.sync.AccountForOutage;
import deskside.usecases.sync.ControlConnection;
import deskside.usecases.sync.LoadOutbox;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A desk of in-memory ports with the real use cases on top, signed in as {@link TestShop#AGENT}. */
public final class DeskFixture {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public final InMemoryDesk desk;
    public final LiveEngine engine;
    public final CareInHand care = new CareInHand();
    public final UpdateInHand updates = new UpdateInHand();
    public final AutostartInHand autostart = new AutostartInHand();
    public final UseCases useCases;
    /** What the hub answers to an export. */
    public Oversight.Result<Evidence> evidence = new Oversight.Result.Failed<>(Reason.OFFLINE_TIMEOUT.with("desk.example.com"));
    /** What the hub has and this desk may not have yet. */
    public final InMemoryAttachments attachmentsOfTheHub = new InMemoryAttachments();
    /** Who else is at each conversation, and what this desk has said of itself. */
    public Presence presence = Presence.NOBODY;
    public final List<String> reported = new CopyOnWriteArrayList<>();
    private long nextSeq = 1_000;

    public DeskFixture() {
        this(InMemoryDesk.withTestShop());
    }

    /** Signed in, and nothing has come from the hub yet. */
    public static DeskFixture empty() {
        return new DeskFixture(new InMemoryDesk());
    }

    private DeskFixture(InMemoryDesk desk) {
        this.desk = desk;
        desk.session.remember(TestShop.AGENT);
        var ids = new SeededIds(7);
        var ranking = new LearnedRanking(desk.feedback, desk.rankingMemory, RankingWeights.START, desk.clock);
        var models = new IntentModels(KeptModels.OF_THIS_JVM, new ModelLibrary(desk.modelVersions, desk.settings), ids, desk.clock);
        var thresholds = new ThresholdBook(desk.settings);
        engine = new LiveEngine(desk.knowledgeBase, Embeddings.missing(EngineShortfall.SWITCHED_OFF, "switched off in this test"), models, thresholds);
        var conversations = new CallsInHand(desk.conversations, desk.outbox);
        var snapshots = new SnapshotLoader(conversations, desk.customers, desk.orders, desk.catalog, desk.session, desk.replica, desk.clock);
        var insights = new Insights(conversations, engine, snapshots);
        var outgoing = new Outgoing(desk.outbox, desk.session, desk.connection, ids, desk.clock);
        var checkReply = new CheckReply(conversations, desk.catalog, RiskFilter.bundled(), desk.clock);
        SignIn signIn = (_, _, _) -> new SignIn.Result.SignedIn(TestShop.AGENT);
        var fillSlots = new FillSlots(engine, snapshots);
        var rules = new CaseRules(desk.catalog, desk.customers, conversations, desk.cases, desk.outbox, desk.replica, desk.clock, ZONE);
        var searchEverything = new SearchEverything(new InMemoryNameSearch(desk.tables, Sounds.standard()::reading), Sounds.standard()::reading,
                new SearchKnowledge(desk.search), new OpenDocument(desk.knowledgeBase, desk.catalog, desk.solvedQuestions), conversations, desk.customers, desk.orders);
        var decideReply = new DecideReply(desk.session, outgoing);
        var names = new PersonNames(desk.colleagues, desk.session);
        useCases = new UseCases(
                new LoadQueue(conversations, desk.customers, desk.drafts, desk.readMarks, desk.outbox, desk.session, insights),
                new LoadTimeline(conversations, desk.customers, desk.outbox, desk.session, insights, desk.replyRequests, names),
                new FindMessages(conversations), new MarkRead(desk.readMarks),
                checkReply, new SendReply(conversations, checkReply, outgoing),
                new CompleteReply(conversations, desk.session, desk.clock), new HandleConversation(outgoing),
                new Attaching(new AttachFile(desk.attachments), new LoadAttachment(desk.attachments, hash -> attachmentsOfTheHub.find(hash)
                        .<AttachmentSource.Result>map(AttachmentSource.Result.Fetched::new)
                        .orElseGet(() -> new AttachmentSource.Result.Failed(Reason.OFFLINE_TIMEOUT.with("desk.example.com"))))),
                new WatchPresence((id, typing) -> {
                    reported.add(id + (typing ? " typing" : ""));
                    return desk.connection.status().isOnline() ? presence : Presence.NOBODY;
                }),
                new DecideHeldReply(desk.outbox, desk.drafts, desk.clock, desk.replyRequests), new KeepDraft(desk.drafts, desk.clock),
                new SuggestAnswers(engine, snapshots, desk.search, new KnowledgeByIntent(desk.knowledgeBase, desk.solvedQuestions, desk.events), ranking, insights, ids),
                fillSlots,
                new RecordFeedback(ranking, ids, desk.clock),
                new LoadCustomerCard(conversations, desk.customers, desk.orders, desk.catalog, desk.replica, desk.clock),
                new RevealField(desk.conversations, desk.customers, desk.outbox, desk.session, outgoing),
                new ExportEvidence(oversight(), one -> Path.of("Documents", "Deskside", one.conversation().id() + ".zip"), desk.session),
                searchEverything,
                new SearchKnowledge(desk.search), new OpenDocument(desk.knowledgeBase, desk.catalog, desk.solvedQuestions),
                new Knowledge(new BrowseKnowledge(desk.knowledgeBase, desk.catalog, desk.proposals, desk.feedback, searchEverything, desk.clock, ZONE),
                        new ArticleProposals(desk.proposals, desk.knowledgeBase, desk.feedback, desk.outbox, desk.session, outgoing, names)),
                new RecordCall(conversations, desk.customers, desk.session, outgoing, ids, desk.clock),
                new LoadOutbox(desk.outbox, conversations, desk.customers),
                afterSales(conversations, outgoing, insights, checkReply, rules),
                new SecondPerson(new AskForReply(conversations, checkReply, outgoing), decideReply, new LoadReplyRequests(desk.replyRequests, conversations,
                        desk.customers, desk.outbox, checkReply, decideReply, names)),
                new RunProcedure(desk.procedures, conversations, desk.customers, desk.orders, desk.outbox, insights, rules,
                        new OpenCase(desk.orders, desk.outbox, desk.session, outgoing, rules), new ChangeAddress(desk.orders, outgoing), outgoing, desk.clock),
                new AccountForOutage(desk.outbox, desk.feedback, desk.conversations, desk.knowledgeBase, desk.catalog, fillSlots, desk.clock,
                        ZoneId.of("Asia/Shanghai")),
                new ControlConnection(desk.connection, desk.replica),
                new SignInAtHub(signIn, desk.session, desk.settings), new LeaveDesk(desk.session::forget), learning(thresholds, models.library()), updates, autostart, desk.events,
                desk.settings, desk.clock);
    }

    private AfterSales afterSales(Conversations conversations, Outgoing outgoing, Insights insights, CheckReply checkReply, CaseRules rules) {
        var decide = new DecideCase(desk.session, outgoing);
        var load = new LoadCases(desk.cases, desk.orders, desk.customers, desk.outbox, rules, new PersonNames(desk.colleagues, desk.session));
        return new AfterSales(new OpenCase(desk.orders, desk.outbox, desk.session, outgoing, rules), decide, new FollowUpCase(desk.session, outgoing), load,
                new LoadApprovals(load, desk.cases, desk.customers, decide, desk.clock), new NextActions(conversations, desk.orders, insights, rules, desk.session),
                new DueNotices(conversations, desk.orders, desk.cases, desk.outbox, desk.session, desk.settings, insights, rules,
                        new SendReply(conversations, checkReply, outgoing), desk.clock),
                new TellCustomers(conversations, desk.orders, desk.cases, desk.customers, desk.outbox, desk.settings, rules, checkReply, outgoing,
                        new SeededIds(8), desk.clock), rules);
    }

    private Oversight oversight() {
        return (_, _, inClear) -> {
            assertThat(inClear).as("a screen exports masked").isFalse();
            return evidence;
        };
    }

    private Learning learning(ThresholdBook thresholds, ModelLibrary library) {
        return new Learning(care, new RollBack(desk.knowledgeBase, engine, library),
                new LoadHitRates(desk.feedback, desk.conversations, thresholds));
    }

    /** For panels that are opened one by one in a test. */
    public EngineBar engineBar(PanelServices services) {
        return new EngineBar(new EngineViewModel(useCases.learning(), services.tasks()), services.texts());
    }

    public PanelServices services(Tasks tasks) {
        return services(tasks, Locale.SIMPLIFIED_CHINESE);
    }

    public PanelServices services(Tasks tasks, Locale locale) {
        return new PanelServices(useCases, new ConversationContext(), tasks, new StoreEventBridge(desk.events, tasks), Texts.of(locale, ZONE));
    }

    public PanelServices direct() {
        return services(new DirectTasks());
    }

    /** The hub tells of these. */
    public void arrive(Entity... entities) {
        var changes = Stream.of(entities).map(entity -> TestShop.upsert(nextSeq++, entity)).toList();
        desk.replica.apply(new ChangePage(changes, "cursor-" + nextSeq, false, desk.clock.instant()), desk.clock.instant());
    }

    /** The customer writes. */
    public void customerWrites(Conversation conversation, String text) {
        var now = desk.conversations.find(conversation.id()).orElseThrow();
        var seq = now.lastMessageSeq() + 1;
        arrive(new Message(conversation.id() + "-" + seq, 1, conversation.id(), seq, Sender.CUSTOMER, now.customerId(), text, desk.clock.instant(), null, null),
                new Conversation(now.id(), now.version() + 1, now.customerId(), now.orderId(), now.channel(), now.language(), now.status(), now.assigneeId(),
                        now.handOverReason(), now.tags(), now.openedAt(), desk.clock.instant(), desk.clock.instant(), text, seq));
    }

    /** The customer sends pictures or recordings; their bytes are at the hub, not here. */
    public void customerSends(Conversation conversation, String text, Map<Attachment, byte[]> attached) {
        var now = desk.conversations.find(conversation.id()).orElseThrow();
        var seq = now.lastMessageSeq() + 1;
        attached.forEach((attachment, content) -> attachmentsOfTheHub.keep(attachment.contentHash(), content));
        var shown = Attachment.preview(text, List.copyOf(attached.keySet()), now.language());
        arrive(new Message(now.id() + "-" + seq, 1, now.id(), seq, Sender.CUSTOMER, now.customerId(), text, desk.clock.instant(), null, null, null,
                List.copyOf(attached.keySet())),
                new Conversation(now.id(), now.version() + 1, now.customerId(), now.orderId(), now.channel(), now.language(), now.status(), now.assigneeId(),
                        now.handOverReason(), now.tags(), now.openedAt(), desk.clock.instant(), desk.clock.instant(), shown, seq));
    }

    /** What the agent has sent so far, oldest first. */
    public List<Command> commands() {
        return desk.outbox.recent(100).reversed().stream().map(item -> item.command()).toList();
    }

    /** Queues a reply as if typed; then the customer writes, and it is held. @return its command's id */
    public String heldReply(Conversation conversation, String text) {
        var id = send(conversation, text);
        customerWrites(conversation, "等一下");
        desk.outbox.settle(id, OutboxState.HELD, null, Reason.HELD_CUSTOMER_WROTE.with(1), desk.clock.instant());
        return id;
    }

    /** The hub has executed a queued reply: it is in the feed and has its receipt. */
    public void deliver(String commandId) {
        var item = desk.outbox.find(commandId).orElseThrow();
        var reply = (Command.SendReply) item.command();
        var now = desk.conversations.find(reply.conversationId()).orElseThrow();
        var seq = now.lastMessageSeq() + 1;
        desk.outbox.markSending(commandId);
        arrive(new Message(now.id() + "-" + seq, 1, now.id(), seq, Sender.AGENT, item.agentId(), reply.text(), desk.clock.instant(), commandId, null),
                new Conversation(now.id(), now.version() + 1, now.customerId(), now.orderId(), now.channel(), now.language(), now.status(),
                        now.assigneeId(), now.handOverReason(), now.tags(), now.openedAt(), null, desk.clock.instant(), reply.text(), seq));
        desk.outbox.settle(commandId, OutboxState.ACKED, "88412", null, desk.clock.instant());
    }

    /** Sends as an agent does. @return the command's id */
    public String send(Conversation conversation, String text) {
        return ((SendReply.Outcome.Queued) useCases.sendReply().send(conversation.id(), text, null)).commandId();
    }

    /** An answer of the outage has arrived, and what it rested on has been revised since. */
    public DeskFixture withAnOutdatedAnswer() {
        deliver(suggestedReply(TestShop.WANG_ASKS, "我先帮您核对这笔订单的价格变化。", TestShopGoods.PRICE_PROTECTION));
        revise(TestShopGoods.PRICE_PROTECTION);
        return this;
    }

    /** Sends a suggestion that rests on {@code policy} as it is. @return the command's id */
    private String suggestedReply(Conversation conversation, String text, Policy policy) {
        var suggestionId = "s-" + policy.id();
        desk.feedback.append(new Feedback("f-" + policy.id(), suggestionId, conversation.id(), "m-1", policy.id(), null, Feedback.Kind.SENT_AS_IS, 1,
                null, desk.clock.instant(), 0.9, policy.revision()));
        return ((SendReply.Outcome.Queued) useCases.sendReply().send(conversation.id(), text, suggestionId)).commandId();
    }

    /** The shop publishes the next revision of a policy, with the same words. */
    private void revise(Policy policy) {
        arrive(new Policy(policy.id(), policy.version() + 1, policy.title(), policy.revision() + 1, policy.category(), policy.validFrom(), policy.validTo(),
                policy.intents(), policy.categories(), policy.skus(), policy.tiers(), policy.limits(), policy.clauses(), policy.answer()));
    }

    /** One case that waits for a supervisor, one that was paid, one that this desk has not sent yet, and one that the hub refused. */
    public DeskFixture withCases() {
        var order = TestShop.FRYER_ON_THE_WAY;
        var now = desk.clock.instant();
        arrive(new Colleague("agent-wu", 1, "吴桐"), new Colleague(TestShop.SUPERVISOR.id(), 1, TestShop.SUPERVISOR.displayName()));
        arrive(caseOf("case-1", CaseKind.PRICE_PROTECTION, "260.00", "两次降价，客户情绪激动，首次申请价保", now.minus(Duration.ofMinutes(18))),
                caseOf("case-2", CaseKind.COMPENSATION, "20.00", "快件滞留三天", now.minus(Duration.ofHours(3)))
                        .decided(CaseState.DONE, TestShop.SUPERVISOR.id(), now.minus(Duration.ofHours(2)), "同意，请致歉"));
        useCases.afterSales().openCase().open(TestShop.ALVAREZ_FOLLOW_UP.id(), CaseKind.REFUND, TestShop.HEADPHONES_SIGNED.id(), Money.cny("1299.00"),
                "Left ear cup crackles", null);
        var refused = (OpenCase.Outcome.Queued) useCases.afterSales().openCase().open(TestShop.WANG_ASKS.id(), CaseKind.REFUND, order.id(),
                Money.cny("100.00"), "部分退款", null);
        desk.outbox.markSending(refused.commandId());
        desk.outbox.settle(refused.commandId(), OutboxState.REJECTED, "88413",
                "订单金额已变化：您看到实付 ¥539.00、已退 ¥0.00，现在实付 ¥539.00、已退 ¥539.00，最多还可退 ¥0.00。没有执行，请核对后重新提交。", now);
        return this;
    }

    /** As the hub wrote it down when the request came. */
    private static Basis basis() {
        var sources = new LocalText("订单 · 07-06 08:45", "order · 6 Jul 08:45");
        return new Basis(Claim.ofLine(Ground.PRICE_DROP, "AF-500", 1), new RuleUse("PP-7D", 12, "PP-7D.claim"), new LocalText("价格保护规则", "Price protection"),
                Effect.REFUND, List.of(new Basis.Reason("1", new LocalText("付款后第 3 天，7 天内可申请", "day 3 after payment, 7 days to claim"), sources),
                        new Basis.Reason("1", new LocalText("同一 SKU 降价：¥599.00 → ¥339.00", "same SKU fell from ¥599.00 to ¥339.00"),
                                new LocalText("订单 · 07-06 08:45，商品与活动 · 07-06 08:45", "order · 6 Jul 08:45, catalogue · 6 Jul 08:45")),
                        new Basis.Reason("2", new LocalText("非限时抢购、非赠品", "neither a flash sale nor a gift"), sources),
                        new Basis.Reason("3", new LocalText("该商品未申请过价保，可申请 1 件", "not claimed before, 1 piece open to claim"), sources)));
    }

    private static Case caseOf(String id, CaseKind kind, String amount, String reason, Instant at) {
        var order = TestShop.FRYER_ON_THE_WAY;
        return new Case(id, 1, kind, CaseState.AWAITING_APPROVAL, order.id(), order.customerId(), TestShop.WANG_ASKS.id(), Money.cny(amount),
                order.paid(), order.refunded(), reason, "f".repeat(64), "agent-wu", at, null, null, "",
                kind == CaseKind.PRICE_PROTECTION ? basis() : null);
    }

    /** Some minutes around a disconnection: a delivered, a waiting and a held reply, and chats of several kinds. */
    public DeskFixture inTheMiddleOfAnOutage() {
        var wang = TestShop.WANG_ASKS;
        deliver(send(wang, "王女士您好，抱歉让您久等了，我马上为您核实包裹的位置。"));
        desk.clock.advance(Duration.ofSeconds(70));
        customerWrites(wang, "行，快点。电话 13800002207");
        // What comes now has not been seen.
        desk.readMarks.save(wang.id(), desk.conversations.find(wang.id()).orElseThrow().lastMessageSeq());
        desk.clock.advance(Duration.ofSeconds(20));
        desk.connection.become(ConnectionStatus.State.OFFLINE, Reason.OFFLINE_TIMEOUT.with("desk.example.com"));
        var held = send(wang, "已核实：快件在嘉兴中转场滞留，预计明天 18 点前送达，我会持续跟进。");
        desk.clock.advance(Duration.ofSeconds(40));
        send(TestShop.ALVAREZ_FOLLOW_UP, "The warehouse has your size in stock, so an exchange is possible.");
        customerWrites(wang, "物流怎么一直不更新，快递三天没动了");
        customerWrites(wang, "能退差价吗");
        desk.outbox.settle(held, OutboxState.HELD, null, Reason.HELD_CUSTOMER_WROTE.with(2), desk.clock.instant());
        desk.clock.advance(Duration.ofSeconds(102));
        return this;
    }

    /** The line is up; an angry customer has asked three things and waits too long, others wait, call, write English, and want to be called back. */
    public DeskFixture inAFullShift() {
        withCustomersToTell();
        arrive(TestShopRules.PRICE_PROTECTION, TestShopRules.RETURNS);
        var wang = TestShop.WANG_ASKS;
        customerWrites(wang, "可以开发票吗");
        customerWrites(wang, "你们太差劲了，气死我了！！快递三天没动了");
        customerWrites(wang, "刚买就降价了，能退差价吗");
        arrive(another("k-phone", TestShop.CHEN, TestShop.FRYER_UNPAID.id(), Channel.PHONE, ConversationStatus.FOLLOW_UP, "客户要求回电", "付款一直失败，提示有风险"),
                another("k-english", TestShop.ALVAREZ, TestShop.HEADPHONES_SIGNED.id(), Channel.WECHAT_MINI, ConversationStatus.ACTIVE, "language",
                        "This is a disgrace. I want a refund for the headphones right now, the left ear cup crackles!"));
        useCases.keepDraft().keep("k-phone", "陈先生您好，付款失败多半是银行的限额", 4);
        desk.clock.advance(Duration.ofMinutes(4));
        return this;
    }

    /**
     * Three customers who are in no chat: Liu's mixer has not moved for three days, Zhao's kettle lies in a parcel locker and they have chatted before, Miller
     * has signed for a lamp.
     */
    public DeskFixture withCustomersToTell() {
        var now = desk.clock.instant();
        var liu = quiet("c-liu", "刘洋", Language.ZH, Tier.SILVER);
        var zhao = quiet("c-zhao", "赵敏", Language.ZH, Tier.REGULAR);
        var miller = quiet("c-miller", "Ann Miller", Language.EN, Tier.GOLD);
        arrive(liu, zhao, miller, parcel("20260701101501", liu, "厨师机 5 升 带打蛋、和面、绞肉三套配件", OrderStatus.IN_TRANSIT, "ship-liu", "中通快递", "ZT7550099001",
                        new TrackingEvent(now.minus(Duration.ofHours(73)), "in_transit", "郑州", "已到达郑州转运中心")),
                parcel("20260630083322", zhao, "恒温电热水壶 1.7 升", OrderStatus.SIGNED, "ship-zhao", "顺丰速运", "SF1402288890002",
                        new TrackingEvent(now.minus(Duration.ofHours(5)), "signed", "杭州", "已签收，由丰巢快递柜代收")),
                parcel("20260702120000", miller, "Clip-on reading lamp", OrderStatus.SIGNED, "ship-miller", "顺丰速运", "SF1402288890003",
                        new TrackingEvent(now.minus(Duration.ofHours(2)), "signed", "上海", "Delivered, signed by the customer")),
                new Conversation("k-zhao-old", 1, zhao.id(), "20260630083322", Channel.APP, Language.ZH, ConversationStatus.CLOSED, TestShop.AGENT.id(), null,
                        List.of(), now.minus(Duration.ofDays(2)), null, now.minus(Duration.ofDays(2)), "好的，谢谢", 0));
        return this;
    }

    private static Customer quiet(String id, String name, Language language, Tier tier) {
        return new Customer(id, 1, name, language == Language.ZH ? "女士" : "Ms", language, "13600007788", id + "@example.com", "杭州", "杭州市滨江区江南大道 66 号", tier,
                Money.cny("2199.00"), 6, 0.2, List.of(), 0, "", LocalDate.of(2025, 3, 8));
    }

    private static Order parcel(String id, Customer customer, String product, OrderStatus status, String parcelId, String carrier, String number, TrackingEvent last) {
        var price = Money.cny("329.00");
        var paid = last.at().minus(Duration.ofDays(3));
        return new Order(id, 1, customer.id(), status, paid, paid, List.of(new OrderLine("SKU-" + parcelId, product, 1, price)), Money.cny("0.00"), Money.cny("0.00"), price,
                List.of(new Payment("pay-" + parcelId, "alipay", price, "paid", paid, Money.cny("0.00"))), List.of(new Shipment(parcelId, carrier, number, List.of(
                        new TrackingEvent(paid.plus(Duration.ofHours(8)), "picked_up", "嘉兴", "已揽收"), last))), customer.address(), "");
    }

    private Conversation another(String id, Customer customer, String orderId, Channel channel, ConversationStatus status, String handOverReason, String text) {
        var now = desk.clock.instant();
        arrive(new Message(id + "-1", 1, id, 1, Sender.CUSTOMER, customer.id(), text, now, null, null));
        return new Conversation(id, 1, customer.id(), orderId, channel, customer.language(), status, TestShop.AGENT.id(), handOverReason, List.of(),
                now, now, now, text, 1);
    }

    /** The engine learns the test shop's intents, once in a JVM. */
    public DeskFixture withEngine() {
        engine.refresh(TrainingProgress.SILENT);
        return this;
    }

    private static final class KeptModels implements ModelStore {

        private static final KeptModels OF_THIS_JVM = new KeptModels();
        private final Map<String, byte[]> models = new ConcurrentHashMap<>();

        @Override
        public Optional<byte[]> find(String key) {
            return Optional.ofNullable(models.get(key));
        }

        @Override
        public void save(String family, String key, byte[] model) {
            models.put(key, model);
        }
    }
}
