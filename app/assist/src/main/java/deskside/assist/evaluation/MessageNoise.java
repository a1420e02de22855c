package deskside.assist.evaluation;

import deskside.assist.text.Sounds;
import deskside.domain.Language;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Spoils messages as people in a hurry do: one slip of the hand in each (Chinese: another character of the same sound, as an input method
 * offers it; English: two letters changed places or one is missing), and at random no punctuation, shouted endings, smiley codes and masks
 * of shop systems. The same seed and message give the same result. Immutable, safe for all threads.
 */
public final class MessageNoise {

    private static final List<String> DECORATIONS = List.of("#E-s[数字x]", "[微笑]", "😭😭", "~~~", " [电话x]", "#E-s12");
    /** Shorter English words are mostly not what a message is about. */
    private static final int SHORTEST_WORD = 4;

    private final long seed;

    public MessageNoise(long seed) {
        this.seed = seed;
    }

    public String spoil(String message, Language language) {
        var random = new Random(31 * seed + message.hashCode());
        var spoilt = language == Language.ZH ? sameSound(message, random) : slippedLetters(message, random);
        if (random.nextBoolean()) {
            spoilt = spoilt.replaceAll("\\p{IsPunctuation}+", "");
        }
        if (random.nextBoolean() && !spoilt.isEmpty()) {
            var last = spoilt.codePointBefore(spoilt.length());
            spoilt += Character.toString(last).repeat(3);
        }
        if (random.nextBoolean()) {
            var decoration = DECORATIONS.get(random.nextInt(DECORATIONS.size()));
            spoilt = random.nextBoolean() ? spoilt + decoration : decoration + spoilt;
        }
        return spoilt.isBlank() ? message : spoilt;
    }

    private static String sameSound(String message, Random random) {
        var places = new ArrayList<Integer>();
        for (var i = 0; i < message.length(); i++) {
            if (CommonCharacters.alike(message.charAt(i)).size() > 1) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return slippedLetters(message, random);
        }
        var place = places.get(random.nextInt(places.size()));
        var own = message.charAt(place);
        var others = CommonCharacters.alike(own).stream().filter(c -> c != own).toList();
        return message.substring(0, place) + others.get(random.nextInt(others.size())) + message.substring(place + 1);
    }

    private static String slippedLetters(String message, Random random) {
        var starts = new ArrayList<Integer>();
        for (var i = 0; i + SHORTEST_WORD <= message.length(); i++) {
            if (message.substring(i, i + SHORTEST_WORD).chars().allMatch(c -> c < 128 && Character.isLetter(c))) {
                starts.add(i);
            }
        }
        if (starts.isEmpty()) {
            return message;
        }
        var place = starts.get(random.nextInt(starts.size())) + 1;
        var slip = random.nextBoolean() ? "" + message.charAt(place + 1) + message.charAt(place) : "" + message.charAt(place + 1);
        return message.substring(0, place) + slip + message.substring(place + 2);
    }

    /** The 3,755 characters of GB 2312's first level, by their sound: what an input method offers first. */
    private static final class CommonCharacters {

        private static final Map<Character, List<Character>> BY_SOUND = read();

        private static Map<Character, List<Character>> read() {
            var gb2312 = Charset.forName("GB2312");
            var bySound = new HashMap<Character, List<Character>>();
            for (var row = 0xB0; row <= 0xD7; row++) {
                for (var cell = 0xA1; cell <= 0xFE; cell++) {
                    var decoded = new String(new byte[] {(byte) row, (byte) cell}, gb2312);
                    if (decoded.length() == 1 && Character.isIdeographic(decoded.charAt(0))) {
                        bySound.computeIfAbsent(Sounds.standard().of(decoded.charAt(0)), _ -> new ArrayList<>()).add(decoded.charAt(0));
                    }
                }
            }
            return bySound;
        }

        static List<Character> alike(char c) {
            return Character.isIdeographic(c) ? BY_SOUND.getOrDefault(Sounds.standard().of(c), List.of()) : List.of();
        }
    }
}
