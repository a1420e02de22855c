package deskside.assist.entity;

import deskside.assist.text.SimplifiedChinese;

/** Full width to half, upper case, simplified characters, unit by unit, so that places stay what they are in the message. Stateless. */
final class Folded {

    private Folded() {
    }

    static String of(String message) {
        var units = message.toCharArray();
        for (var i = 0; i < units.length; i++) {
            // Character.toUpperCase, not String's: ß must not become two.
            units[i] = Character.toUpperCase(half(units[i]));
        }
        return SimplifiedChinese.of(new String(units));
    }

    /** The message's own letters in half width and without white space: how an address is written down. */
    static String compact(String message) {
        var out = new StringBuilder(message.length());
        for (var i = 0; i < message.length(); i++) {
            var c = half(message.charAt(i));
            if (!Character.isWhitespace(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static char half(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        return switch (c) {
            case '\u3000', '\u00a0' -> ' ';
            case '￥' -> '¥';
            case '’' -> '\'';
            default -> c;
        };
    }
}
