package deskside.testkit;

import deskside.domain.Settings;
import deskside.domain.aftersales.Cases;
import deskside.domain.assist.FeedbackLog;
import deskside.domain.assist.RankingMemory;
import deskside.domain.attachment.Attachments;
import deskside.domain.catalog.Catalog;
import deskside.domain.conversation.Conversations;
import deskside.domain.conversation.Drafts;
import deskside.domain.conversation.ReadMarks;
import deskside.domain.customer.Customers;
import deskside.domain.knowledge.KnowledgeBase;
import deskside.domain.knowledge.KnowledgeSearch;
import deskside.domain.knowledge.SolvedQuestions;
import deskside.domain.order.Orders;
import deskside.domain.people.Colleagues;
import deskside.domain.people.Session;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.Replica;
import deskside.domain.sync.StoreEvents;

/**
 * All ports that a desk's store fills, of one store: what the contracts are run against.
 *
 * @param awaitIndexed returns once everything applied so far can be searched
 */
public record Ports(
        Conversations conversations, Customers customers, Orders orders, Cases cases, Catalog catalog, KnowledgeBase knowledgeBase,
        KnowledgeSearch search, Drafts drafts, Attachments attachments, ReadMarks readMarks, Outbox outbox, Replica replica, FeedbackLog feedback, RankingMemory rankingMemory, Settings settings,
        Session session, StoreEvents events, Runnable awaitIndexed, SolvedQuestions solvedQuestions, Colleagues colleagues) {
}
