package deskside.ui.conversation;

import deskside.domain.attachment.Attachment;
import deskside.domain.conversation.Draft;
import deskside.ui.desk.Composing;
import deskside.ui.desk.ConversationContext;
import deskside.ui.desk.PanelServices;
import deskside.ui.desk.PickedSuggestion;
import deskside.ui.desk.UseCases;
import deskside.ui.fx.Lane;
import deskside.ui.fx.Tasks;
import deskside.ui.fx.Texts;
import deskside.usecases.conversation.SendReply;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/**
 * What an agent types. Saving, sending and reading drafts go through one lane, so a late save can never bring back what was sent, and a
 * conversation opened again shows what was typed last. While an input method composes nothing is offered and nothing is put in.
 */
public final class ComposerViewModel implements Composing, AutoCloseable {

    private final UseCases useCases;
    private final ConversationContext context;
    private final Tasks tasks;
    private final Lane lane;
    private final LookupViewModel lookup;
    private final ReplyRisk risk;
    private final Completion completion;
    private final DraftSaving drafts;
    private final ReplySending sending;
    private final StagedAttachments staged;
    private final Composition composition = new Composition();
    private final Quotation quotation;
    private final TypingSign typing;
    private final ChangeListener<String> onConversation = (_, before, now) -> opened(before, now);
    private final StringProperty text = new SimpleStringProperty("");
    private final IntegerProperty caret = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<@Nullable String> failure = new ReadOnlyObjectWrapper<>();
    private @Nullable PickedSuggestion picked;
    private @Nullable Editing editing;
    /** While the view model itself writes the text, so that this does not count as typing. */
    private boolean restoring;
    private boolean closed;

    public ComposerViewModel(PanelServices services) {
        useCases = services.useCases();
        context = services.context();
        tasks = services.tasks();
        lane = context.drafts();
        quotation = new Quotation(services.texts());
        typing = new TypingSign(context, tasks);
        lookup = new LookupViewModel(services);
        risk = new ReplyRisk(useCases.checkReply(), tasks);
        completion = new Completion(useCases.completeReply(), tasks);
        drafts = new DraftSaving(useCases.keepDraft(), tasks, lane, failure::set);
        sending = new ReplySending(useCases, tasks, lane, new Words(), failure::set);
        staged = new StagedAttachments(useCases.attaching().attachFile(), useCases.keepDraft(), tasks, lane, context::conversationId, this::scheduleSave);
        text.addListener((_, _, _) -> typed());
        context.conversationIdProperty().addListener(onConversation);
        context.composer(this);
        context.conversationId().ifPresent(this::restore);
    }

    public StringProperty textProperty() {
        return text;
    }

    /** In UTF-16 units; the controller keeps it and the control's caret the same. */
    public IntegerProperty caretProperty() {
        return caret;
    }

    /** Why the last sending was refused; null when it was not. */
    public ReadOnlyObjectProperty<SendReply.Outcome.@Nullable Refused> refusalProperty() {
        return sending.refusalProperty();
    }

    /** The sentence of a disk that does not take what was typed; null when it does. */
    public ReadOnlyObjectProperty<@Nullable String> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** For the milliseconds in which a reply becomes durable. */
    public ReadOnlyBooleanProperty sendingProperty() {
        return sending.busyProperty();
    }

    /** What goes with the next reply. */
    StagedAttachments staged() {
        return staged;
    }

    LookupViewModel lookup() {
        return lookup;
    }

    Completion completion() {
        return completion;
    }

    /** What must not be sent of what is typed. */
    ReplyRisk risk() {
        return risk;
    }

    /** The control that the text is typed in: what a gesture puts in can then be taken back in one step. */
    interface Editing {

        void replace(int start, int end, String by);
    }

    void editing(Editing control) {
        editing = control;
    }

    /** Puts the suggested words in the place of those that must not be sent. */
    public void rewrite() {
        var found = risk.findingProperty().get();
        if (found != null && found.text().equals(text.get())) {
            replace(found.hit().start(), found.hit().end(), found.hit().replacement());
            lookAtRisk(() -> { });
        } else if (found != null) {
            lookAtRisk(this::rewrite);
        }
    }

    private void lookAtRisk(Runnable then) {
        context.conversationId().ifPresent(id -> risk.look(id, text.get(), then));
    }

    /** Whether scripts or passages are offered now. */
    public boolean isLookingUp() {
        return lookup.isOpen();
    }

    private void typed() {
        risk.follow(context.conversationId(), text.get());
        if (restoring) {
            return;
        }
        sending.forgetRefusal();
        if (text.get().isEmpty()) {
            picked = null;
        }
        typing.typed();
        scheduleSave();
    }

    /** The caret has come to rest after a key or a click. */
    void caretMoved(int position) {
        caret.set(position);
        offer();
    }

    /** An input method has begun or ended to compose; half-composed letters are no question and no beginning of a sentence. */
    void composing(boolean now) {
        composition.running(now);
        offer();
    }

    private void offer() {
        if (composition.isRunning()) {
            lookup.dismiss();
            completion.withdraw();
            return;
        }
        lookup.follow(context.conversationId(), Lookup.at(text.get(), caret.get()));
        if (lookup.isOpen() || restoring) {
            completion.withdraw();
        } else {
            completion.follow(text.get(), caret.get());
        }
    }

    /** Takes the offered rest of the sentence (Tab). @return false when nothing is offered */
    boolean complete() {
        var taken = completion.take();
        taken.ifPresent(offer -> replace(offer.caret(), offer.caret(), offer.rest()));
        return taken.isPresent();
    }

    private void scheduleSave() {
        drafts.schedule(this::flush);
    }

    /** Saves at once what has not been saved yet. */
    public void flush() {
        if (drafts.isDue()) {
            context.conversationId().ifPresent(this::save);
        }
    }

    private void save(String conversationId) {
        drafts.save(conversationId, text.get(), caret.get(), List.copyOf(staged.list()));
    }

    private void opened(@Nullable String before, @Nullable String now) {
        // While a reply is on its way to the outbox its text is not a draft any more; if it is refused it is saved then.
        if (before != null && drafts.isDue()) {
            save(before);
        }
        sending.forget();
        composition.forget();
        picked = null;
        typing.end();
        lookup.dismiss();
        completion.forget();
        write("", 0);
        staged.clear();
        if (now != null) {
            restore(now);
        }
    }

    private void restore(String conversationId) {
        drafts.read(conversationId, draft -> {
            if (isOpen(conversationId)) {
                draft.ifPresent(found -> composition.change(() -> show(found)));
            }
        });
    }

    /** What was typed while the draft was being read stays, behind it. */
    private void show(Draft draft) {
        staged.restore(draft.attachments());
        var typed = text.get();
        if (typed.isEmpty()) {
            write(draft.text(), draft.caret());
        } else if (!typed.startsWith(draft.text())) {
            write(draft.text() + typed, draft.text().length() + typed.length());
            scheduleSave();
        }
    }

    private void write(String newText, int newCaret) {
        restoring = true;
        try {
            text.set(newText);
            caret.set(Math.clamp(newCaret, 0, newText.length()));
        } finally {
            restoring = false;
        }
    }

    @Override
    public void insert(String inserted, @Nullable PickedSuggestion from) {
        composition.change(() -> put(inserted, from));
    }

    private void put(String inserted, @Nullable PickedSuggestion from) {
        var at = Math.clamp(caret.get(), 0, text.get().length());
        replace(at, at, inserted);
        if (from != null) {
            picked = from;
        }
    }

    /** Puts what somebody said before what is typed, on lines of its own. */
    public void quote(String said) {
        var behind = caret.get();
        var quoted = quotation.of(said);
        replace(0, 0, quoted);
        caret.set(behind + quoted.length());
    }

    private void replace(int start, int end, String by) {
        var now = text.get();
        var from = Math.clamp(start, 0, now.length());
        var to = Math.clamp(end, from, now.length());
        if (editing == null) {
            text.set(now.substring(0, from) + by + now.substring(to));
        } else {
            editing.replace(from, to, by);
        }
        caret.set(from + by.length());
    }

    /** Takes the chosen script or passage. @return false when nothing is offered */
    boolean chooseLookup() {
        return lookup.choose((at, chosen) -> replace(at.start(), at.end(), chosen));
    }

    /**
     * Sends what is typed, if anything is; what must not be sent by one person alone goes to a second one, once the agent has been told so and calls
     * again. A call before the last one has ended does nothing.
     */
    public void send() {
        var id = context.conversationId();
        if (id.isEmpty() || sending.isBusy() || composition.isRunning() || text.get().isBlank() && staged.list().isEmpty()) {
            return;
        }
        drafts.cancel();
        lookup.dismiss();
        completion.withdraw();
        var found = risk.findingProperty().get();
        sending.send(new ReplySending.Typed(id.get(), text.get(), staged.list(), picked), found != null && found.forSecondPerson() && found.text().equals(text.get()));
    }

    @Override
    public void send(String reply, @Nullable PickedSuggestion from) {
        context.conversationId().ifPresent(id -> {
            sending.sendBeside(new ReplySending.Typed(id, reply, List.of(), from));
            // Queueing a reply takes the draft away in the same transaction; what is typed besides is put back at once.
            if (!text.get().isBlank() || !staged.list().isEmpty()) {
                save(id);
            }
        });
    }

    @Override
    public boolean isSending() {
        return sending.isBusy();
    }

    /** What becomes of the words in the box when they are sent. */
    private final class Words implements ReplySending.Box {

        @Override
        public boolean isOpen(String conversationId) {
            return ComposerViewModel.this.isOpen(conversationId);
        }

        @Override
        public void taken(String words, List<Attachment> gone) {
            picked = null;
            // Keys pressed in these milliseconds belong to the next reply.
            var rest = text.get().startsWith(words) ? text.get().substring(words.length()) : text.get();
            write(rest, rest.length());
            staged.sent(gone);
            failure.set(null);
            if (!rest.isEmpty() || !staged.list().isEmpty()) {
                scheduleSave();
            }
        }

        @Override
        public void kept(ReplySending.Typed typed, boolean risky) {
            if (isOpen(typed.conversationId())) {
                if (risky) {
                    lookAtRisk(() -> { });
                }
                scheduleSave();
            } else {
                drafts.save(typed.conversationId(), typed.words(), typed.words().length(), typed.attachments());
            }
        }

        @Override
        public void say(String neutral) {
            insert(neutral, null);
        }
    }

    @Override
    public void editHeld(String commandId) {
        context.conversationId().ifPresent(id -> {
            flush();
            tasks.inOrder(lane, () -> {
                useCases.decideHeldReply().edit(commandId);
                return useCases.keepDraft().find(id);
            }, draft -> {
                if (isOpen(id)) {
                    draft.ifPresent(found -> {
                        replace(0, text.get().length(), found.text());
                        caret.set(found.caret());
                        staged.restore(found.attachments());
                    });
                }
            }, tasks::unexpected);
        });
    }

    private boolean isOpen(String conversationId) {
        return !closed && context.conversationId().equals(Optional.of(conversationId));
    }

    @Override
    public void close() {
        flush();
        // What was on its way is still done; its answer finds nothing typed here any more.
        closed = true;
        typing.end();
        context.composer(null);
        context.conversationIdProperty().removeListener(onConversation);
        lookup.close();
        risk.close();
        completion.close();
        staged.close();
    }
}
