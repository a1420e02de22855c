package deskside.ui.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** The computer's own sound. */
final class JavaSound implements SoundOutput {

    private static final int BYTES = 2;
    /** Short, so that pausing is heard at once. */
    private static final double BUFFER_SECONDS = 0.15;

    @Override
    public Line open(int rate) throws Unavailable {
        var format = new AudioFormat(rate, 8 * BYTES, 1, true, false);
        try {
            var line = AudioSystem.getSourceDataLine(format);
            line.open(format, (int) (rate * BUFFER_SECONDS) * BYTES);
            line.start();
            return new Opened(line);
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            throw new Unavailable(e);
        }
    }

    private record Opened(SourceDataLine line) implements Line {

        @Override
        public void write(short[] samples) {
            var bytes = ByteBuffer.allocate(samples.length * BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asShortBuffer().put(samples);
            line.write(bytes.array(), 0, bytes.capacity());
        }

        @Override
        public int pending() {
            return (line.getBufferSize() - line.available()) / BYTES;
        }

        @Override
        public void drain() {
            line.drain();
        }

        @Override
        public void close() {
            line.stop();
            line.flush();
            line.close();
        }
    }
}
