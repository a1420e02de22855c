package deskside.ui.desk;

import deskside.domain.Settings;
import deskside.domain.autostart.Autostart;
import deskside.domain.sync.StoreEvents;
import deskside.usecases.aftersales.AfterSales;
import deskside.usecases.assist.FillSlots;
import deskside.usecases.assist.RecordFeedback;
import deskside.usecases.assist.SuggestAnswers;
import deskside.usecases.conversation.CheckReply;
import deskside.usecases.conversation.CompleteReply;
import deskside.usecases.conversation.DecideHeldReply;
import deskside.usecases.conversation.FindMessages;
import deskside.usecases.conversation.HandleConversation;
import deskside.usecases.conversation.KeepDraft;
import deskside.usecases.conversation.LoadQueue;
import deskside.usecases.conversation.LoadTimeline;
import deskside.usecases.conversation.MarkRead;
import deskside.usecases.conversation.SendReply;
import deskside.usecases.customer.LoadCustomerCard;
import deskside.usecases.customer.RevealField;
import deskside.usecases.knowledge.Knowledge;
import deskside.usecases.learning.Learning;
import deskside.usecases.oversight.ExportEvidence;
import deskside.usecases.phone.RecordCall;
import deskside.usecases.procedure.RunProcedure;
import deskside.usecases.search.OpenDocument;
import deskside.usecases.search.SearchEverything;
import deskside.usecases.search.SearchKnowledge;
import deskside.usecases.secondperson.SecondPerson;
import deskside.usecases.session.SignInAtHub;
import deskside.usecases.sync.AccountForOutage;
import deskside.usecases.sync.ControlConnection;
import deskside.usecases.sync.LoadOutbox;
import deskside.usecases.update.UpdateCare;
import java.time.InstantSource;

/** Everything that the screens can do, made by the composition root. The screens know nothing else of the program. */
public record UseCases(
        LoadQueue loadQueue, LoadTimeline loadTimeline, FindMessages findMessages, MarkRead markRead, CheckReply checkReply, SendReply sendReply,
        CompleteReply completeReply, HandleConversation handleConversation, DecideHeldReply decideHeldReply, KeepDraft keepDraft,
        SuggestAnswers suggestAnswers, FillSlots fillSlots, RecordFeedback recordFeedback, LoadCustomerCard loadCustomerCard,
        RevealField revealField, ExportEvidence exportEvidence, SearchEverything searchEverything, SearchKnowledge searchKnowledge,
        OpenDocument openDocument, Knowledge knowledge, RecordCall recordCall, LoadOutbox loadOutbox, AfterSales afterSales,
        RunProcedure runProcedure, SecondPerson secondPerson,
        AccountForOutage accountForOutage, ControlConnection controlConnection, SignInAtHub signInAtHub, Learning learning, UpdateCare updates,
        Autostart autostart,
        StoreEvents storeEvents, Settings settings, InstantSource clock) {
}
