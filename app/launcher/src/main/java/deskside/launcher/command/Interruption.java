package deskside.launcher.command;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Ctrl-C while a long command works: it is asked to stop, closes its files and says what holds now. Not a shutdown hook, because ONNX Runtime
 * has one of its own that closes the models under a computation that still runs. The second Ctrl-C ends the process at once.
 */
final class Interruption implements AutoCloseable {

    private final Signal signal = new Signal("INT");
    private final SignalHandler before;
    private volatile boolean asked;

    Interruption() {
        before = Signal.handle(signal, _ -> ask());
    }

    private void ask() {
        asked = true;
        close();
    }

    boolean isAsked() {
        return asked;
    }

    @Override
    public void close() {
        Signal.handle(signal, before);
    }
}
