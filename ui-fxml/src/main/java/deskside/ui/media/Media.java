package deskside.ui.media;

import deskside.ui.desk.PanelServices;
import deskside.ui.fx.Texts;
import java.net.URI;
import java.util.function.Consumer;

/** What shows and plays attachments in one window; only one voice is heard at a time. FX thread only. @param browser opens a page outside of the program */
public record Media(Pictures pictures, VoicePlayer player, Consumer<URI> browser, Texts texts) implements AutoCloseable {

    public static Media of(PanelServices services) {
        var load = services.useCases().attaching().loadAttachment();
        return new Media(new Pictures(load, services.tasks()), new VoicePlayer(load, services.tasks(), new JavaSound()), SystemBrowser::open, services.texts());
    }

    @Override
    public void close() {
        player.close();
        pictures.forget();
    }
}
