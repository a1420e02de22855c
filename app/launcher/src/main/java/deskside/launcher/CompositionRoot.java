package deskside.launcher;

import deskside.assist.ranking.RankingWeights;
import deskside.assist.risk.RiskFilter;
import deskside.assist.text.Sounds;
import deskside.domain.Ids;
import deskside.domain.assist.Embedder;
import deskside.domain.conversation.Conversations;
import deskside.domain.search.Pronunciation;
import deskside.domain.update.ProgramNumber;
import deskside.hub.Hub;
import deskside.hub.HubConfig;
import deskside.hub.HubUnavailable;
import deskside.hub.shop.DemoShop;
import deskside.hub.shop.ShopImportException;
import deskside.launcher.autostart.SystemAutostart;
import deskside.launcher.update.FileUpdateFolder;
import deskside.launcher.update.UpdateSource;
import deskside.launcher.update.UpdateWatch;
import deskside.store.FileModelStore;
import deskside.store.LocalStore;
import deskside.store.StoreUnavailable;
import deskside.store.evidence.EvidenceFolder;
import deskside.sync.engine.HubOversight;
import deskside.sync.engine.SyncEngine;
import deskside.sync.engine.SyncPorts;
import deskside.sync.engine.net.HttpReleases;
import deskside.sync.engine.net.HubClient;
import deskside.ui.desk.UseCases;
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
import deskside.usecases.learning.ConfirmedExamples;
import deskside.usecases.learning.LearnSolvedQuestions;
import deskside.usecases.learning.Learning;
import deskside.usecases.learning.LoadHitRates;
import deskside.usecases.learning.ReplayThresholds;
import deskside.usecases.learning.RollBack;
import deskside.usecases.learning.TrainIntents;
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
import deskside.usecases.update.CheckForUpdate;
import deskside.usecases.update.DownloadUpdate;
import deskside.usecases.update.SignedManifest;
import deskside.usecases.update.UpdateCare;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All parts of the program, put together by plain constructors from the bottom to the top. */
public final class CompositionRoot {

    /** Known to everybody, like the demo's passwords: for hubs on one's own machine only. */
    public static final String DEMO_GATEWAY_TOKEN = "deskside-demo-gateway";

    /** In which desks count the shop's days, as its hub does. */
    private static final ZoneId SHOP_ZONE = DemoShop.TIME_ZONE;
    private static final Logger LOG = LoggerFactory.getLogger(CompositionRoot.class);
    /** Time for the index of a large shop to be built at the first start. */
    private static final Duration FIRST_INDEX = Duration.ofMinutes(5);
    private static final Clock CLOCK = Clock.systemUTC();

    private CompositionRoot() {
    }

    /** @throws Failure when the port is taken, the database cannot be used, or the shop's files have mistakes */
    public static Hub hub(HubConfig config) {
        try {
            // made when the first reply comes: a hub is up at once
            return Hub.start(config, CLOCK, ids(), (text, language, facts) -> RiskFilter.standard().check(text, language, facts));
        } catch (HubUnavailable e) {
            throw new Failure(ExitCode.ENVIRONMENT, e.getMessage(), e);
        } catch (ShopImportException e) {
            throw new Failure(ExitCode.DATA, e.getMessage(), e);
        }
    }

    /**
     * Store, index and engine of one data folder. Nothing is trained or indexed yet: see {@link #prepare}.
     *
     * @param progress hears a sentence about what this machine cannot do
     * @throws Failure when the folder is in use, damaged or not writable
     */
    public static Brain brain(AppScope scope, Path folder, Consumer<String> progress) {
        return brain(scope, folder, progress, FirstFrame.none());
    }

    /** As {@link #brain(AppScope, Path, Consumer)}; its models are loaded after the first frame, and everything that needs them waits for that. */
    public static Brain brain(AppScope scope, Path folder, Consumer<String> progress, FirstFrame firstFrame) {
        var loading = scope.add(LoadingEmbedder.after(firstFrame, progress));
        var store = scope.add(openStore(folder, () -> loading.embeddings().embedder()));
        var models = new IntentModels(new FileModelStore(DataFolders.models()), new ModelLibrary(store.modelVersions(), store.settings()), ids(),
                CLOCK);
        var thresholds = new ThresholdBook(store.settings());
        var engine = new LiveEngine(store.knowledgeBase(), loading::embeddings, models, thresholds);
        var conversations = conversations(store);
        var snapshots = new SnapshotLoader(conversations, store.customers(), store.orders(), store.catalog(), store.session(),
                store.replica(), CLOCK);
        var insights = new Insights(conversations, engine, snapshots);
        var documents = new KnowledgeByIntent(store.knowledgeBase(), store.solvedQuestions(), store.events());
        var ranking = new LearnedRanking(store.feedback(), store.rankingMemory(), RankingWeights.START, CLOCK);
        var suggestAnswers = new SuggestAnswers(engine, snapshots, store.search(), documents, ranking, insights, ids());
        var confirmed = new ConfirmedExamples(store.feedback(), store.conversations(), store.customers(), store.knowledgeBase(), store.catalog());
        return new Brain(store, engine, snapshots, insights, ranking, suggestAnswers, new SearchKnowledge(store.search()),
                new TrainIntents(store.knowledgeBase(), confirmed, engine, models),
                new RollBack(store.knowledgeBase(), engine, models.library()), thresholds,
                new ReplayThresholds(snapshots, store.conversations(), store.search(), documents, ranking),
                new LoadHitRates(store.feedback(), store.conversations(), thresholds));
    }

    /** How many items of a desk wait to be sent. @throws Failure when the folder is in use or damaged */
    public static int waiting(AppScope scope, Path folder) {
        return scope.add(openStore(folder, Optional::empty)).outbox().pending().size();
    }

    /** Adds the line to the hub and all use cases. The line is up when this returns; what it needs to sign in is asked of it later. */
    public static Desk desk(AppScope scope, Brain brain) {
        return desk(scope, brain, FirstFrame.none());
    }

    /** As {@link #desk(AppScope, Brain)}; the line, the care for the engine and the search by name begin after the first frame. */
    public static Desk desk(AppScope scope, Brain brain, FirstFrame firstFrame) {
        var store = brain.store();
        var sync = scope.add(new SyncEngine(new SyncPorts(store.replica(), store.outbox(), store.conversations(), store.session(),
                store.settings(), store.events(), store.data(), store.attachments()), new SettingsTokens(store.settings()), HubClient::new, ids(), CLOCK, new SecureRandom()));
        var care = scope.add(new EngineRefresh(brain.engine(), brain.trainIntents(), brain.suggestAnswers()::warmUp, store.events()));
        scope.add(new SolvedChatsWatch(new LearnSolvedQuestions(store.solvedQuestions(), store.conversations(), brain.snapshots(), store.search(),
                brain.engine()), brain.engine(), store.events()));
        var outgoing = new Outgoing(store.outbox(), store.session(), sync, ids(), CLOCK);
        var conversations = conversations(store);
        Pronunciation pronunciation = character -> Sounds.standard().reading(character);
        var names = new Later<>(() -> store.nameSearch(pronunciation));
        var filter = new Later<>(RiskFilter::standard);
        scope.add(firstFrame.then(() -> {
            sync.start();
            care.start();
            names.get();
            filter.get();
        }));
        var searchEverything = new SearchEverything(names, pronunciation, brain.searchKnowledge(),
                new OpenDocument(store.knowledgeBase(), store.catalog(), store.solvedQuestions()), conversations, store.customers(), store.orders());
        var checkReply = new CheckReply(conversations, store.catalog(), (text, language, facts) -> filter.get().check(text, language, facts), CLOCK);
        var fillSlots = new FillSlots(brain.engine(), brain.snapshots());
        var rules = new CaseRules(store.catalog(), store.customers(), conversations, store.cases(), store.outbox(), store.replica(), CLOCK,
                SHOP_ZONE);
        var decideReply = new DecideReply(store.session(), outgoing);
        var personNames = new PersonNames(store.colleagues(), store.session());
        var useCases = new UseCases(
                new LoadQueue(conversations, store.customers(), store.drafts(), store.readMarks(), store.outbox(), store.session(),
                        brain.insights()),
                new LoadTimeline(conversations, store.customers(), store.outbox(), store.session(), brain.insights(),
                        store.replyRequests(), personNames),
                new FindMessages(conversations), new MarkRead(store.readMarks()),
                checkReply,
                new SendReply(conversations, checkReply, outgoing),
                new CompleteReply(conversations, store.session(), CLOCK),
                new HandleConversation(outgoing),
                new Attaching(new AttachFile(store.attachments()), new LoadAttachment(store.attachments(), sync.attachments())), new WatchPresence(sync.presence()),
                new DecideHeldReply(store.outbox(), store.drafts(), CLOCK, store.replyRequests()),
                new KeepDraft(store.drafts(), CLOCK),
                brain.suggestAnswers(),
                fillSlots,
                new RecordFeedback(brain.ranking(), ids(), CLOCK),
                new LoadCustomerCard(conversations, store.customers(), store.orders(), store.catalog(), store.replica(), CLOCK),
                new RevealField(store.conversations(), store.customers(), store.outbox(), store.session(), outgoing),
                new ExportEvidence(new HubOversight(store.settings(), new SettingsTokens(store.settings()), store.session()),
                        new EvidenceFolder(DataFolders.evidence(), ZoneId.systemDefault()), store.session()),
                searchEverything,
                brain.searchKnowledge(),
                new OpenDocument(store.knowledgeBase(), store.catalog(), store.solvedQuestions()),
                new Knowledge(new BrowseKnowledge(store.knowledgeBase(), store.catalog(), store.proposals(), store.feedback(), searchEverything, CLOCK,
                        ZoneId.systemDefault()), new ArticleProposals(store.proposals(), store.knowledgeBase(), store.feedback(), store.outbox(),
                        store.session(), outgoing, personNames)),
                new RecordCall(conversations, store.customers(), store.session(), outgoing, ids(), CLOCK),
                new LoadOutbox(store.outbox(), conversations, store.customers()),
                afterSales(brain, conversations, outgoing, checkReply, rules),
                new SecondPerson(new AskForReply(conversations, checkReply, outgoing), decideReply, new LoadReplyRequests(store.replyRequests(), conversations,
                        store.customers(), store.outbox(), checkReply, decideReply, personNames)),
                new RunProcedure(store.procedures(), conversations, store.customers(), store.orders(), store.outbox(), brain.insights(), rules,
                        new OpenCase(store.orders(), store.outbox(), store.session(), outgoing, rules), new ChangeAddress(store.orders(), outgoing), outgoing, CLOCK),
                new AccountForOutage(store.outbox(), store.feedback(), store.conversations(), store.knowledgeBase(), store.catalog(), fillSlots,
                        CLOCK, ZoneId.systemDefault()),
                new ControlConnection(sync, store.replica()),
                new SignInAtHub(sync.signIn(), store.session(), store.settings()), new LeaveDesk(sync.signOut()),
                new Learning(care, brain.rollBack(), brain.hitRates()), updates(scope, store),
                SystemAutostart.ofThisInstallation(), store.events(), store.settings(), CLOCK);
        return new Desk(brain, sync, useCases);
    }

    private static AfterSales afterSales(Brain brain, Conversations conversations, Outgoing outgoing, CheckReply checkReply, CaseRules rules) {
        var store = brain.store();
        var decide = new DecideCase(store.session(), outgoing);
        var load = new LoadCases(store.cases(), store.orders(), store.customers(), store.outbox(), rules,
                new PersonNames(store.colleagues(), store.session()));
        return new AfterSales(new OpenCase(store.orders(), store.outbox(), store.session(), outgoing, rules), decide,
                new FollowUpCase(store.session(), outgoing), load, new LoadApprovals(load, store.cases(), store.customers(), decide, CLOCK),
                new NextActions(conversations, store.orders(), brain.insights(), rules, store.session()),
                new DueNotices(conversations, store.orders(), store.cases(), store.outbox(), store.session(), store.settings(), brain.insights(), rules,
                        new SendReply(conversations, checkReply, outgoing), CLOCK),
                new TellCustomers(conversations, store.orders(), store.cases(), store.customers(), store.outbox(), store.settings(), rules, checkReply, outgoing,
                        ids(), CLOCK), rules);
    }

    private static UpdateCare updates(AppScope scope, LocalStore store) {
        var source = UpdateSource.ofThisInstallation();
        if (source.isEmpty()) {
            return UpdateCare.none();
        }
        try {
            var releases = scope.add(new HttpReleases(source.get().address(), SignedManifest.MOST_BYTES));
            var folder = new FileUpdateFolder(DataFolders.updates());
            IntSupplier waiting = () -> store.outbox().pending().size();
            var check = new CheckForUpdate(releases, folder, source.get().keys(), ProgramNumber.parse(ProgramVersion.number()), UpdateSource.system(),
                    waiting);
            return scope.add(new UpdateWatch(check, new DownloadUpdate(releases, folder, UpdateSource.system()), waiting, store.events()));
        } catch (IllegalArgumentException e) {
            LOG.error("No updates are looked for: the address of this installation cannot be used", e);
            return UpdateCare.none();
        }
    }

    private static Conversations conversations(LocalStore store) {
        return new CallsInHand(store.conversations(), store.outbox());
    }

    /** Makes the brain ready to answer at once, see {@link #learn}; the first answer takes no longer than the later ones. */
    public static void prepare(Brain brain, Consumer<String> progress) {
        learn(brain, progress);
        awaitIndex(brain, progress);
        brain.suggestAnswers().warmUp();
    }

    /** Trains the intent models or loads the kept ones. Blocks for half a minute at the first start, hardly at all later. */
    public static void learn(Brain brain, Consumer<String> progress) {
        var announced = new AtomicBoolean();
        brain.engine().refresh((what, share) -> {
            if (announced.compareAndSet(false, true)) {
                progress.accept("Learning the shop's intents …");
            }
        });
    }

    /** Waits until all that has been pulled can be found. */
    public static void awaitIndex(Brain brain, Consumer<String> progress) {
        try {
            if (!brain.store().awaitIndexed(FIRST_INDEX)) {
                progress.accept("The search index is still being built; answers get better while it grows.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(ExitCode.UNEXPECTED, "Interrupted while the search index was being built.", e);
        }
    }

    /** A hub on the demo shop with its database in a file. @param port 0 for any free one */
    public static Hub demoHub(Path database, int port) {
        return hub(HubConfig.demo(HubConfig.h2(database), DEMO_GATEWAY_TOKEN).withPort(port));
    }

    public static Ids ids() {
        return new TimeOrderedIds(CLOCK, new SecureRandom());
    }

    private static LocalStore openStore(Path folder, Supplier<Optional<Embedder>> embedder) {
        try {
            return LocalStore.open(folder, embedder);
        } catch (StoreUnavailable e) {
            throw new Failure(ExitCode.DATA, e.getMessage(), e);
        }
    }
}
