package deskside.assist.ranking;

import deskside.domain.Language;
import deskside.domain.conversation.Channel;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code zh.web.show} names. @param language null: every one; @param channel null: every one */
record ThresholdName(@Nullable Language language, @Nullable Channel channel, Level level) {

    private static final String ALL = "all";

    enum Level { SHOW, MEDIUM, HIGH }

    /** @throws IllegalArgumentException with a sentence for the person */
    static ThresholdName of(String name) {
        var parts = name.split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("'" + name + "' names no threshold: write language.channel.level, for example zh.web.show");
        }
        return new ThresholdName(language(parts[0]), channel(parts[1]), level(parts[2]));
    }

    private static @Nullable Language language(String code) {
        if (code.equals(ALL)) {
            return null;
        }
        return Stream.of(Language.values()).filter(language -> language.code().equals(code)).findFirst()
                .orElseThrow(() -> unknown("language", code, Stream.of(Language.values()).map(Language::code)));
    }

    private static @Nullable Channel channel(String wireName) {
        if (wireName.equals(ALL)) {
            return null;
        }
        return Stream.of(Channel.values()).filter(channel -> channel.wireName().equals(wireName)).findFirst()
                .orElseThrow(() -> unknown("channel", wireName, Stream.of(Channel.values()).map(Channel::wireName)));
    }

    private static Level level(String name) {
        return Stream.of(Level.values()).filter(level -> level.name().toLowerCase(Locale.ROOT).equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown level '" + name + "': use show, medium or high"));
    }

    private static IllegalArgumentException unknown(String what, String given, Stream<String> known) {
        return new IllegalArgumentException("unknown " + what + " '" + given + "': use " + known.collect(Collectors.joining(", ")) + " or " + ALL);
    }

    boolean covers(Thresholds.Place place) {
        return (language == null || language == place.language()) && (channel == null || channel == place.channel());
    }

    ConfidenceLevels in(ConfidenceLevels levels, double value) {
        return switch (level) {
            case SHOW -> new ConfidenceLevels(value, levels.medium(), levels.high());
            case MEDIUM -> new ConfidenceLevels(levels.show(), value, levels.high());
            case HIGH -> new ConfidenceLevels(levels.show(), levels.medium(), value);
        };
    }
}
