package deskside.ui.tray;

import deskside.ui.fx.Fonts;
import java.awt.AWTError;
import java.awt.AWTException;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.Image;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.image.BaseMultiResolutionImage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.PixelFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tray of Windows and of X desktops, by AWT, whose toolkit then runs beside JavaFX's: it starts with the first call. On macOS there is none (decision
 * record 57). Thread-safe.
 */
public final class AwtTray implements Tray {

    private static final Logger LOG = LoggerFactory.getLogger(AwtTray.class);
    /** What trays take at scales from 100 to 300 %, in pixels; each is drawn here, as trays scale badly. */
    private static final int[] SIDES = {16, 20, 24, 32, 40, 48};
    private static final int MENU_SIZE = 13;

    private final boolean possible = !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
    private @Nullable Shown shown;

    @Override
    public boolean isOffered() {
        try {
            return possible && !GraphicsEnvironment.isHeadless() && SystemTray.isSupported();
        } catch (AWTError | LinkageError e) {
            LOG.warn("The tray cannot be used", e);
            return false;
        }
    }

    @Override
    public synchronized void show(TraySign sign, Consumer<TrayAction> onAction) {
        if (!isOffered()) {
            return;
        }
        if (shown == null) {
            var fonts = new FontList(Path.of(System.getProperty("user.home")), System.getProperty("java.version"));
            shown = new Shown(sign, onAction);
            fonts.tidy();
        } else {
            shown.change(sign);
        }
        try {
            var tray = SystemTray.getSystemTray();
            // a tray that was started anew has lost it
            if (!Arrays.asList(tray.getTrayIcons()).contains(shown.icon)) {
                tray.add(shown.icon);
            }
        } catch (AWTException | UnsupportedOperationException e) {
            LOG.warn("The tray does not take a sign", e);
        }
    }

    @Override
    public synchronized void remove() {
        // while there is no tray, AWT keeps the sign for the next one: then it can be taken away
        if (shown != null && isOffered()) {
            SystemTray.getSystemTray().remove(shown.icon);
            shown = null;
        }
    }

    /** A sign as AWT has it. AWT begins with this class. */
    private static final class Shown {

        /** Made of the system's fonts, where there may be no Chinese one. */
        private static final Font USUAL = new Font(Font.DIALOG, Font.PLAIN, MENU_SIZE);

        private final MenuItem words = new MenuItem();
        private final Map<TrayAction, MenuItem> actions = new EnumMap<>(TrayAction.class);
        private final TrayIcon icon;
        private TraySign sign;

        private Shown(TraySign sign, Consumer<TrayAction> onAction) {
            this.sign = sign;
            var menu = new PopupMenu();
            // also for English: the language may change
            if (!USUAL.canDisplay('客')) {
                ownFont().ifPresent(menu::setFont);
            }
            words.setEnabled(false);
            menu.add(words);
            for (var item : sign.menu()) {
                if (item.action() == TrayAction.OPEN || item.action() == TrayAction.LEAVE) {
                    menu.addSeparator();
                }
                var line = new MenuItem();
                line.addActionListener(_ -> onAction.accept(item.action()));
                actions.put(item.action(), menu.add(line));
            }
            icon = new TrayIcon(picture(sign), null, menu);
            icon.setImageAutoSize(true);
            icon.addActionListener(_ -> onAction.accept(TrayAction.OPEN));
            icon.addMouseListener(new MouseAdapter() {
                @Override
                public void mouseClicked(MouseEvent event) {
                    if (event.getButton() == MouseEvent.BUTTON1 && event.getClickCount() == 1) {
                        onAction.accept(TrayAction.OPEN);
                    }
                }
            });
            write(sign);
            // a tray that ends makes AWT fail in a step of its own, which does no harm (OpenJDK 25)
            EventQueue.invokeLater(() -> Thread.currentThread().setUncaughtExceptionHandler((_, e) -> LOG.warn("AWT failed", e)));
        }

        private void change(TraySign now) {
            if (now.picture() != sign.picture()) {
                icon.setImage(picture(now));
            }
            write(now);
            sign = now;
        }

        /** Into the same lines: an open menu stays open. */
        private void write(TraySign now) {
            words.setLabel(now.words());
            // of a tip the font cannot be chosen
            icon.setToolTip(USUAL.canDisplayUpTo(now.words()) == -1 ? now.words() : null);
            for (var item : now.menu()) {
                var line = actions.get(item.action());
                line.setLabel(item.label());
                line.setEnabled(item.possible());
            }
        }

        private static Optional<Font> ownFont() {
            return Fonts.regular().flatMap(file -> {
                try {
                    return Optional.of(Font.createFont(Font.TRUETYPE_FONT, file.toFile()).deriveFont((float) MENU_SIZE));
                } catch (IOException | FontFormatException e) {
                    LOG.warn("The menu of the tray has no Chinese font: {} cannot be read", file, e);
                    return Optional.empty();
                }
            });
        }
    }

    private static Image picture(TraySign sign) {
        var side = (int) sign.picture().getWidth();
        var pixels = new int[side * side];
        sign.picture().getPixelReader().getPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), pixels, 0, side);
        var whole = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        whole.setRGB(0, 0, side, side, pixels, 0, side);
        return new BaseMultiResolutionImage(Arrays.stream(SIDES).mapToObj(small -> scaled(whole, small)).toArray(Image[]::new));
    }

    private static Image scaled(BufferedImage whole, int side) {
        var small = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        var graphics = small.createGraphics();
        try {
            graphics.drawImage(whole.getScaledInstance(side, side, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        } finally {
            graphics.dispose();
        }
        return small;
    }
}
