package deskside.ui.media;

/** Where sound goes. */
interface SoundOutput {

    /** @throws Unavailable when this computer has no sound, or another program has it */
    Line open(int rate) throws Unavailable;

    /** One thread. */
    interface Line extends AutoCloseable {

        /** Blocks until there is room for all of them. */
        void write(short[] samples);

        /** How many of the written samples have not been heard yet. */
        int pending();

        /** Lets what is written be heard. */
        void drain();

        @Override
        void close();
    }

    /** There is no sound. */
    final class Unavailable extends Exception {

        private static final long serialVersionUID = 1L;

        Unavailable(Throwable cause) {
            super(cause);
        }
    }
}
