package deskside.assist.entity;

/** Full width to half and upper case, unit by unit, so that places stay what they are in the message. Stateless. */
final class Folded {

    private Folded() {
    }

    static String of(String message) {
        var units = message.toCharArray();
        for (var i = 0; i < units.length; i++) {
            var c = units[i];
            if (c >= '！' && c <= '～') {
                c = (char) (c - '！' + '!');
            } else if (c == '\u3000' || c == '\u00a0') {
                c = ' ';
            } else if (c == '￥') {
                c = '¥';
            }
            // Character.toUpperCase, not String's: ß must not become two.
            units[i] = Character.toUpperCase(c);
        }
        return new String(units);
    }
}
