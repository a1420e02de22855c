package deskside.ui.customer;

import deskside.usecases.customer.CustomerCard;

/** What the panel shows. */
public sealed interface CustomerState {

    /** No conversation is open. */
    record Closed() implements CustomerState {
    }

    record Loading() implements CustomerState {
    }

    /** The desk does not have the customer (yet). */
    record Unknown() implements CustomerState {
    }

    /** The store did not answer. */
    record Failed() implements CustomerState {
    }

    /** @param card without its "as of" time, which moves by itself: {@link CustomerViewModel#asOfProperty} */
    record Known(CustomerCard card) implements CustomerState {
    }
}
