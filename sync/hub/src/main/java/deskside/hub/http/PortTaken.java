package deskside.hub.http;

/** The hub cannot listen. The message is one sentence for a person. */
public final class PortTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortTaken(String host, int port, Throwable cause) {
        super("The hub cannot listen on " + host + ":" + port + ", another program does or the address is not this machine's: end it or give another port with --port",
                cause);
    }
}
