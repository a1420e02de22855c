package deskside.ui.media;

import deskside.domain.attachment.Attachment;
import deskside.ui.fx.Texts;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A voice message: play and pause, where it is, how fast it is played. */
final class VoiceBar extends VBox {

    private static final DecimalFormat SPEED = new DecimalFormat("0.#×", DecimalFormatSymbols.getInstance(Locale.ROOT));

    private final Attachment voice;
    private final VoicePlayer player;
    private final Texts texts;
    private final Button toggle = new Button();
    private final Slider place = new Slider();
    private final Label time = new Label();
    private final Button speed = new Button();
    private final Label failure = new Label();
    /** Held here, because the player outlives the bar and must not keep it. */
    private final InvalidationListener onPlayer = _ -> show();
    /** While the bar itself moves the slider. */
    private boolean showing;

    VoiceBar(Attachment voice, VoicePlayer player, Texts texts) {
        this.voice = voice;
        this.player = player;
        this.texts = texts;
        getStyleClass().add("voice-bar");
        toggle.getStyleClass().addAll("small", "voice-toggle");
        toggle.setOnAction(_ -> player.toggle(voice));
        place.setMax(Math.max(1, voice.millis()));
        place.setBlockIncrement(Math.max(1_000, voice.millis() / 10.0));
        place.setAccessibleText(texts.get("media.place"));
        place.setPrefWidth(110);
        place.valueProperty().addListener((_, _, to) -> {
            if (!showing && !place.isValueChanging()) {
                player.seek(voice, to.intValue());
            }
        });
        place.valueChangingProperty().addListener((_, _, changing) -> {
            if (!changing) {
                player.seek(voice, (int) place.getValue());
            }
        });
        time.setMinWidth(Region.USE_PREF_SIZE);
        speed.getStyleClass().addAll("small", "flat");
        speed.setMinWidth(Region.USE_PREF_SIZE);
        speed.setOnAction(_ -> player.nextSpeed());
        speed.setTooltip(new Tooltip(texts.get("media.speed")));
        failure.getStyleClass().add("facts");
        failure.setWrapText(true);
        failure.setMaxWidth(Pictures.THUMBNAIL_WIDTH);
        var line = new HBox(6, toggle, place, time, speed);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, failure);
        player.stateProperty().addListener(new WeakInvalidationListener(onPlayer));
        player.speedProperty().addListener(new WeakInvalidationListener(onPlayer));
        show();
    }

    private void show() {
        var state = player.stateProperty().get();
        var mine = voice.contentHash().equals(state.contentHash());
        var playing = mine && state.playing();
        var at = mine ? state.millis() : player.place(voice);
        toggle.setText(playing ? "❚❚" : "▶");
        toggle.setAccessibleText(texts.get(playing ? "media.pause" : "media.play", time(voice.millis())));
        if (!place.isValueChanging()) {
            showing = true;
            place.setValue(at);
            showing = false;
        }
        time.setText(at == 0 ? time(voice.millis()) : time(at) + " / " + time(voice.millis()));
        speed.setText(SPEED.format(player.speedProperty().get()));
        speed.setAccessibleText(texts.get("media.speed.now", speed.getText()));
        var failed = mine ? state.failure() : null;
        failure.setText(failed == null ? "" : failed.equals(VoicePlayer.NO_SOUND) ? texts.get(failed) : texts.reason(failed));
        failure.setVisible(failed != null);
        failure.setManaged(failed != null);
    }

    /** 1:07 */
    static String time(int millis) {
        var seconds = Math.round(millis / 1_000.0);
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
