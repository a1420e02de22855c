package deskside.sync.engine;

import deskside.domain.Settings;
import deskside.domain.attachment.Attachments;
import deskside.domain.conversation.Conversations;
import deskside.domain.people.Session;
import deskside.domain.sync.DeskData;
import deskside.domain.sync.Outbox;
import deskside.domain.sync.Replica;
import deskside.domain.sync.StoreEvents;

/** What the engine needs of one desk's store. */
public record SyncPorts(
        Replica replica, Outbox outbox, Conversations conversations, Session session, Settings settings, StoreEvents events,
        DeskData data, Attachments attachments) {
}
