package deskside.ui.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** A recording, unpacked: one channel of 16-bit samples. @param rate samples a second */
record Sound(short[] samples, int rate) {

    /** @throws IOException when the bytes are no such recording */
    static Sound of(byte[] content) throws IOException {
        try (var in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(content))) {
            var rate = in.getFormat().getSampleRate();
            try (var mono = AudioSystem.getAudioInputStream(new AudioFormat(rate, 16, 1, true, false), in)) {
                var buffer = ByteBuffer.wrap(mono.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
                var samples = new short[buffer.remaining()];
                buffer.get(samples);
                return new Sound(samples, Math.round(rate));
            }
        } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
            throw new IOException("no recording that can be played", e);
        }
    }

    int millis() {
        return (int) (samples.length * 1_000L / rate);
    }

    int at(int millis) {
        return (int) Math.clamp((long) millis * rate / 1_000, 0, samples.length);
    }
}
