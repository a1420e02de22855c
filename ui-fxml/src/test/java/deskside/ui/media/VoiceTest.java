package deskside.ui.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deskside.domain.attachment.AttachmentSource;
import deskside.testkit.InMemoryAttachments;
import deskside.testkit.TestMedia;
import deskside.ui.fx.DirectTasks;
import deskside.usecases.attachment.LoadAttachment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

class VoiceTest {

    private static short[] play(Sound sound, double speed) {
        var stretch = new TimeStretch(sound, 0);
        var out = new short[4 * sound.samples().length];
        var length = 0;
        for (var piece = stretch.next(speed); piece.length > 0; piece = stretch.next(speed)) {
            System.arraycopy(piece, 0, out, length, piece.length);
            length += piece.length;
        }
        return Arrays.copyOf(out, length);
    }

    /** How often the wave goes through zero upwards, a second: its pitch. */
    private static double pitch(short[] samples, int rate) {
        var ups = 0;
        for (var i = 1; i < samples.length; i++) {
            ups += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
        }
        return (double) ups * rate / samples.length;
    }

    @Test
    void at_its_own_speed_what_comes_out_is_what_went_in() throws IOException {
        var sound = Sound.of(TestMedia.VOICE_CONTENT);
        assertThat(sound.rate()).isEqualTo(8_000);
        assertThat(sound.millis()).isEqualTo(TestMedia.VOICE.millis());
        assertThat(play(sound, 1)).isEqualTo(sound.samples());
    }

    @Test
    void faster_is_shorter_and_not_higher() throws IOException {
        var sound = Sound.of(TestMedia.VOICE_CONTENT);
        for (var speed : new double[] {1.5, 2}) {
            var fast = play(sound, speed);
            assertThat((double) fast.length).as("length at " + speed).isCloseTo(sound.samples().length / speed, within(0.03 * sound.samples().length));
            assertThat(pitch(fast, sound.rate())).as("pitch at " + speed).isCloseTo(220, within(9.0));
        }
    }

    @Test
    void eight_bits_and_two_channels_are_unpacked_too() throws IOException {
        var out = new ByteArrayOutputStream();
        var format = new AudioFormat(16_000, 8, 2, false, false);
        var bytes = new byte[32_000];
        Arrays.fill(bytes, (byte) 200);
        AudioSystem.write(new AudioInputStream(new ByteArrayInputStream(bytes), format, 16_000),
                AudioFileFormat.Type.WAVE, out);
        var sound = Sound.of(out.toByteArray());
        assertThat(sound.millis()).isEqualTo(1_000);
        assertThat((double) sound.samples()[8_000]).isCloseTo((200 - 128) * 256.0, within(300.0));
    }

    /** Takes pieces as far as it is let, like a line whose buffer is full. */
    private static final class Speaker implements SoundOutput {

        private final Semaphore room = new Semaphore(0);
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public Line open(int rate) {
            return new Line() {
                @Override
                public void write(short[] samples) {
                    room.acquireUninterruptibly();
                }

                @Override
                public int pending() {
                    return 0;
                }

                @Override
                public void drain() {
                    // nothing is left
                }

                @Override
                public void close() {
                    closed.countDown();
                }
            };
        }
    }

    private static VoicePlayer player(SoundOutput output, DirectTasks tasks) {
        var here = new InMemoryAttachments();
        here.keep(TestMedia.VOICE.contentHash(), TestMedia.VOICE_CONTENT);
        return new VoicePlayer(new LoadAttachment(here, _ -> new AttachmentSource.Result.Failed("offline.timeout|x")), tasks, output);
    }

    private static void await(VoicePlayer player, Predicate<VoicePlayer.State> condition) throws Exception {
        var held = new CompletableFuture<Boolean>();
        player.stateProperty().addListener((_, _, now) -> {
            if (condition.test(now)) {
                held.complete(true);
            }
        });
        if (condition.test(player.stateProperty().get())) {
            held.complete(true);
        }
        held.get(10, TimeUnit.SECONDS);
    }

    @Test
    void it_pauses_goes_on_where_it_was_and_begins_anew_after_its_end() throws Exception {
        var speaker = new Speaker();
        try (var player = player(speaker, new DirectTasks())) {
            player.toggle(TestMedia.VOICE);
            assertThat(player.stateProperty().get().playing()).isTrue();
            speaker.room.release(60);
            await(player, state -> state.millis() > 500);
            player.toggle(TestMedia.VOICE);
            assertThat(player.stateProperty().get().playing()).isFalse();
            speaker.room.release(1);
            assertThat(speaker.closed.await(10, TimeUnit.SECONDS)).isTrue();
            speaker.room.drainPermits();
            var left = player.place(TestMedia.VOICE);
            assertThat(left).isGreaterThan(500);
            player.nextSpeed();
            assertThat(player.speedProperty().get()).isEqualTo(1.5);
            player.toggle(TestMedia.VOICE);
            assertThat(player.stateProperty().get().millis()).isEqualTo(left);
            speaker.room.release(10_000);
            await(player, state -> !state.playing() && state.millis() == 0);
            assertThat(player.place(TestMedia.VOICE)).isZero();
        }
    }

    @Test
    void without_sound_and_without_the_bytes_the_reason_is_told() throws Exception {
        try (var player = player(_ -> {
            throw new SoundOutput.Unavailable(new IllegalArgumentException("no line"));
        }, new DirectTasks())) {
            player.toggle(TestMedia.VOICE);
            await(player, state -> VoicePlayer.NO_SOUND.equals(state.failure()));
            player.toggle(TestMedia.PHOTO);
            assertThat(player.stateProperty().get().failure()).isEqualTo("offline.timeout|x");
            assertThat(player.stateProperty().get().playing()).isFalse();
        }
    }

    @Test
    void a_duration_is_told_in_minutes_and_seconds() {
        assertThat(VoiceBar.time(67_200)).isEqualTo("1:07");
        assertThat(VoiceBar.time(400)).isEqualTo("0:00");
    }
}
