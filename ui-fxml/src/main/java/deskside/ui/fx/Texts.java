package deskside.ui.fx;

import deskside.domain.Language;
import deskside.domain.LocalText;
import deskside.domain.Money;
import deskside.domain.knowledge.TextSlots;
import deskside.domain.sync.Reason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The words, numbers, times and amounts of one language. Immutable; safe for all threads. With arguments a text is a
 * {@link MessageFormat}: apostrophes in such texts are typographic (’), never the ASCII one, which would quote.
 */
public final class Texts {

    /** Read as they lie there, once: the JDK's search for a bundle looks for it in other languages first, in all jars of the program. */
    private static final Map<Locale, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

    private static final double SUREST = 0.99;
    /** 14:30, 11-18, 2026-11-18: the sign between two numbers. */
    private static final Pattern IN_TIME = Pattern.compile("(?<=\\d)[:-](?=\\d)");
    /** 11-18 14:30, 18 Nov 14:30: the space before a time or behind the number of a day. */
    private static final Pattern BESIDE_TIME = Pattern.compile("(?<=\\d|\\d \\p{L}{3}) (?=\\d{1,2}:\\d\\d)|(?<=\\d) (?=\\p{Lu}\\p{Ll}{2} \\d)");
    /** Has no width and forbids a new line on either side. */
    private static final String JOINED = "\uFEFF";

    private final Locale locale;
    private final ZoneId zone;
    private final ResourceBundle bundle;
    /** By key, parsed when they are first asked for; one thread at a time may use one. */
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final DateTimeFormatter time;
    private final DateTimeFormatter day;
    /** Kept, since making one asks for the locale's data each time. */
    private final NumberFormat amounts;
    private final NumberFormat shares;
    private final NumberFormat counts;

    private Texts(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.bundle = BUNDLES.computeIfAbsent(locale, Texts::read);
        this.time = DateTimeFormatter.ofPattern("HH:mm", locale).withZone(zone);
        this.day = DateTimeFormatter.ofPattern(language() == Language.EN ? "d MMM" : "MM-dd", locale).withZone(zone);
        this.amounts = NumberFormat.getNumberInstance(locale);
        this.shares = NumberFormat.getPercentInstance(locale);
        this.counts = NumberFormat.getIntegerInstance(locale);
    }

    private static ResourceBundle read(Locale locale) {
        var name = "/deskside/ui/i18n/texts_" + locale + ".properties";
        var file = Texts.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException("the program's file " + name + " is missing: install Deskside again");
        }
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's file " + name + " cannot be read: install Deskside again", e);
        }
    }

    /** English for English locales, Chinese for all others. */
    public static Texts of(Locale locale, ZoneId zone) {
        return new Texts(Language.of(locale) == Language.EN ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE, zone);
    }

    /** The same zone, the other of the two languages. */
    public Texts inOtherLanguage() {
        return of(language() == Language.EN ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH, zone);
    }

    public Locale locale() {
        return locale;
    }

    /** The time zone that times are told in. */
    public ZoneId zone() {
        return zone;
    }

    public Language language() {
        return Language.of(locale);
    }

    /** For FXML: {@code %key}. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** For keys made from what other modules say (a tracking state, a relation). */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** @throws java.util.MissingResourceException for a key that is in neither file (a bug) */
    public String get(String key) {
        return bundle.getString(key);
    }

    public String get(String key, Object... arguments) {
        var format = formats.computeIfAbsent(key, _ -> new MessageFormat(bundle.getString(key), locale));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    public String of(LocalText text) {
        return text.in(locale);
    }

    /** The text of an enum constant: key {@code <prefix>.<CONSTANT>}. */
    public String of(String prefix, Enum<?> constant) {
        return get(prefix + "." + constant.name());
    }

    /** A text that is still to be filled, as it is read: 〔订单号〕 instead of {@code {order.number}}. A slot without a name stays as it is. */
    public String withSlotNames(String text) {
        return TextSlots.filled(text, slot -> has("slot." + slot) ? Optional.of(get("slot.named", get("slot." + slot))) : Optional.empty());
    }

    /** For a label that wraps: each time or date stays in one piece. Java would begin a new line behind the colon of 14:30 (BreakIterator, JDK 25). */
    public static String unbroken(String text) {
        return IN_TIME.matcher(BESIDE_TIME.matcher(text).replaceAll("\u00A0")).replaceAll("$0" + JOINED);
    }

    /** What a person reads for a reason as the sync engine stores it; plain text stays as it is. */
    public String reason(String stored) {
        return of(Reason.text(stored));
    }

    /** 10:42 */
    public String time(Instant at) {
        return time.format(at);
    }

    /** 11-18 21:15, in English 18 Nov 21:15 */
    public String dayAndTime(Instant at) {
        return day.format(at) + " " + time.format(at);
    }

    /** 10:42 today, else day and time. */
    public String timeOrDay(Instant at, Instant now) {
        return at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate()) ? time(at) : dayAndTime(at);
    }

    /** 11-18; in English 18 Nov, as the rules and the messages to customers have it: 11-12 may be either of two days there. */
    public String day(Instant at) {
        return day.format(at);
    }

    /** 2026年11月18日, in English 18 Nov 2026 */
    public String date(LocalDate date) {
        return date.format(language() == Language.EN ? DateTimeFormatter.ofPattern("d MMM y", locale)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
    }

    /** Today, yesterday, the day of this year, or the whole date. */
    public String day(LocalDate date, Instant now) {
        var today = now.atZone(zone).toLocalDate();
        if (date.equals(today)) {
            return get("day.today");
        } else if (date.equals(today.minusDays(1))) {
            return get("day.yesterday");
        }
        return date.getYear() == today.getYear() ? day.format(date.atStartOfDay(zone)) : date(date);
    }

    /** ¥18,420.00; the currency's own digits. */
    public String money(Money money) {
        var digits = Math.max(0, money.currency().getDefaultFractionDigits());
        synchronized (amounts) {
            amounts.setMinimumFractionDigits(digits);
            amounts.setMaximumFractionDigits(digits);
            return money.currency().getSymbol(Locale.SIMPLIFIED_CHINESE) + amounts.format(money.amount());
        }
    }

    /** 420 KB, 3.1 MB */
    public String size(long bytes) {
        return bytes < 1_000_000 ? Math.max(1, Math.round(bytes / 1_000.0)) + " KB" : String.format(locale, "%.1f MB", bytes / 1_000_000.0);
    }

    /** 0.934 → 93% */
    public String percent(double share) {
        synchronized (shares) {
            return shares.format(share);
        }
    }

    /** As {@link #percent}, for what a model believes: nothing is certain, so what rounds to 100 % is shown as 99 %. */
    public String likelihood(double probability) {
        return percent(Math.min(probability, SUREST));
    }

    public String number(long number) {
        synchronized (counts) {
            return counts.format(number);
        }
    }
}
