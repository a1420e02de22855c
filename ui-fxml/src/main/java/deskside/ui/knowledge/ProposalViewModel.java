package deskside.ui.knowledge;

import deskside.domain.Subscription;
import deskside.domain.knowledge.DocumentKind;
import deskside.domain.sync.EntityType;
import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Lane;
import deskside.ui.fx.Slot;
import deskside.ui.fx.Tasks;
import deskside.usecases.knowledge.ArticleProposals;
import deskside.usecases.knowledge.KnowledgeCategory;
import deskside.usecases.knowledge.KnowledgeEntry;
import deskside.usecases.knowledge.ProposalRow;
import deskside.usecases.knowledge.TextDifference;
import deskside.usecases.search.OpenDocument;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Other wordings of the open article: those that are proposed, and one that is being written. What is written stays until it is sent or given up. */
public final class ProposalViewModel implements AutoCloseable {

    private static final int SHOWN = 200;

    private final ArticleProposals proposals;
    private final OpenDocument documents;
    private final KnowledgeViewModel knowledge;
    private final Tasks tasks;
    private final Slot loading = new Slot();
    private final Slot opening = new Slot();
    private final Slot rewriting = new Slot();
    private final Lane lane = new Lane();
    private final Subscription events;
    private final ReadOnlyObjectWrapper<List<ProposalRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<ArticleProposals.Rewritten>> rewritten = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<ArticleProposals.@Nullable Outcome> problem = new ReadOnlyObjectWrapper<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private List<ProposalRow> all = List.of();
    private String original = "";
    private @Nullable String articleId;
    private String conversationId = "";

    ProposalViewModel(PanelServices services, KnowledgeViewModel knowledge) {
        proposals = services.useCases().knowledge().proposals();
        documents = services.useCases().openDocument();
        tasks = services.tasks();
        this.knowledge = knowledge;
        knowledge.selectedProperty().addListener((_, _, entry) -> follow(entry));
        events = services.events().subscribe(changes -> {
            if (changes.outbox() || changes.concern(EntityType.PROPOSAL, EntityType.ARTICLE)) {
                load();
            }
        });
        load();
        follow(knowledge.selectedProperty().get());
    }

    private void load() {
        tasks.run(loading, () -> proposals.recent(SHOWN), loaded -> {
            all = loaded;
            show();
        });
    }

    private void follow(@Nullable KnowledgeEntry entry) {
        show();
        rewritten.set(List.of());
        if (entry != null && entry.category() == KnowledgeCategory.ARTICLE) {
            tasks.run(rewriting, () -> proposals.rewritten(entry.id()), rewritten::set);
        } else {
            rewriting.clear();
        }
    }

    /** Of the open article; where none is open, of all. */
    private void show() {
        var entry = knowledge.selectedProperty().get();
        rows.set(entry == null || entry.category() != KnowledgeCategory.ARTICLE ? List.of()
                : all.stream().filter(row -> row.articleId().equals(entry.id())).toList());
    }

    /** Whether another wording of what is open can be proposed: only articles are written here, the rest comes from the shop. */
    public boolean canPropose() {
        return Optional.ofNullable(knowledge.selectedProperty().get()).filter(entry -> entry.category() == KnowledgeCategory.ARTICLE).isPresent();
    }

    /** Begins with the article's own words, or with a reply that was sent in their place. */
    public void begin(ArticleProposals.@Nullable Rewritten from) {
        var entry = knowledge.selectedProperty().get();
        if (entry == null || !canPropose()) {
            return;
        }
        // Not filled: what is proposed holds the slots, no customer's facts.
        tasks.run(opening, () -> documents.open(DocumentKind.ARTICLE, entry.id(), entry.language()), found -> found.ifPresent(document -> {
            articleId = document.id();
            original = document.answer();
            conversationId = from == null ? "" : from.conversationId();
            text.set(from == null ? document.answer() : from.text());
            reason.set("");
            problem.set(null);
            writing.set(true);
        }));
    }

    public void giveUp() {
        writing.set(false);
        problem.set(null);
    }

    /** Whether words have been written that are neither sent nor given up. */
    boolean isInWork() {
        return writing.get() && !(text.get().equals(original) && reason.get().isBlank());
    }

    /** Queues what is written. */
    public void submit() {
        var article = articleId;
        if (article == null || !writing.get()) {
            return;
        }
        var proposed = text.get();
        var because = reason.get();
        var from = conversationId;
        tasks.inOrder(lane, () -> proposals.propose(article, from, proposed, because), outcome -> {
            problem.set(outcome == ArticleProposals.Outcome.QUEUED ? null : outcome);
            writing.set(outcome != ArticleProposals.Outcome.QUEUED);
        }, tasks::unexpected);
    }

    public void decide(ProposalRow row, boolean accepted, String note) {
        if (row.right() == ProposalRow.Right.YES) {
            tasks.inOrder(lane, () -> {
                proposals.decide(row.id(), accepted, note);
                return row;
            }, _ -> { }, tasks::unexpected);
        }
    }

    /** What is written, beside the article's own words. */
    public List<TextDifference.Segment> difference() {
        return TextDifference.of(original, text.get());
    }

    public ReadOnlyObjectProperty<List<ProposalRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<ArticleProposals.Rewritten>> rewrittenProperty() {
        return rewritten.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty writingProperty() {
        return writing.getReadOnlyProperty();
    }

    /** Why what is written was not taken; null: nothing is wrong. */
    public ReadOnlyObjectProperty<ArticleProposals.@Nullable Outcome> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public StringProperty textProperty() {
        return text;
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    @Override
    public void close() {
        events.close();
        loading.close();
        opening.close();
        rewriting.close();
        lane.close();
    }
}
