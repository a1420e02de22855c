package deskside.ui.search;

import deskside.domain.knowledge.KnowledgeHit;
import deskside.ui.desk.DeskAction;
import deskside.usecases.search.FoundConversation;
import deskside.usecases.search.FoundCustomer;
import deskside.usecases.search.FoundOrder;

/** Something that was found. */
public sealed interface SearchHit {

    /** Under which heading it stands; in the order of the list. */
    enum Group { CHATS, CUSTOMERS, ORDERS, DOCUMENTS, ACTIONS }

    Group group();

    record Chat(FoundConversation conversation) implements SearchHit {
        @Override
        public Group group() {
            return Group.CHATS;
        }
    }

    record Person(FoundCustomer customer) implements SearchHit {
        @Override
        public Group group() {
            return Group.CUSTOMERS;
        }
    }

    record OrderOf(FoundOrder found) implements SearchHit {
        @Override
        public Group group() {
            return Group.ORDERS;
        }
    }

    record Document(KnowledgeHit hit) implements SearchHit {
        @Override
        public Group group() {
            return Group.DOCUMENTS;
        }
    }

    record Action(DeskAction action) implements SearchHit {
        @Override
        public Group group() {
            return Group.ACTIONS;
        }
    }
}
