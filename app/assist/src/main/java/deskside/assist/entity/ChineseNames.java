package deskside.assist.entity;

import deskside.assist.text.Sounds;
import deskside.assist.text.WordAutomaton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds Chinese names by their sound, in one pass over the text. People shorten names from the front (无线吸尘器 → 吸尘器) or in the
 * middle (无线降噪耳机 → 无线耳机), so every ending of a name is looked for, and what stands before it is held against the rest of the
 * name. Characters may be others of the same sound, Pinyin, or first letters of Pinyin. Immutable, safe for all threads.
 */
final class ChineseNames {

    private static final int SHORTEST = 2;
    /** 护眼灯 for 护眼台灯: with a last character alone, so many must be of the name. */
    private static final int SHORTEST_BROKEN = 3;
    private static final int SHORTEST_BY_SOUND = 3;
    private static final int SHORTEST_INITIALS = 3;
    /** Of letters: shorter Pinyin is too often something else. */
    private static final int SHORTEST_PINYIN = 5;
    private static final double BY_PINYIN = 0.95;
    private static final double BY_SOUND = 0.9;
    /** An ending that is shared by more products says nothing about which is meant. */
    private static final int MOST_SHARED = 400;
    /** Endings that are parts of words, or words for something else: 机器人 is the shop's bot, 电源 a power supply. */
    private static final Set<String> NO_NAMES = Set.of("电器", "电源", "机器人", "器人", "开关", "套装", "主机", "配件", "头机", "机壳", "器套装", "支架", "产品",
            "系列", "智能", "无线", "组合", "粘锅", "大礼包", "礼盒", "赠品", "水杯", "固态", "监控", "背包", "吹风", "抹布", "手推车", "c线", "杯", "分线器");
    /** 手机可 sounds like 手机壳 and is the beginning of 手机可以: these stand for themselves. */
    private static final String FUNCTION_WORDS = "可是的地得了其及既即以已有又和与就再在会回给要吗嘛呢吧到不没还也都用能";

    private record Ending(NamedProduct product, String name, int from) {

        /** Of the catalogue's name, not of one from our list. */
        boolean isOwn() {
            return name.equals(product.chinese().getFirst());
        }
    }

    private final Sounds sounds;
    private final OtherNames others;
    private final WordAutomaton automaton;
    private final List<List<Ending>> endings;
    private final Map<String, List<Ending>> initials = new HashMap<>();

    ChineseNames(List<NamedProduct> products, Sounds sounds, OtherNames others) {
        this.others = others;
        this.sounds = sounds;
        var bySound = new LinkedHashMap<String, List<Ending>>();
        for (var product : products) {
            for (var name : product.chinese()) {
                for (var from = 0; from < name.length(); from++) {
                    var ending = new Ending(product, name, from);
                    bySound.computeIfAbsent(sounding(name.substring(from)), _ -> new ArrayList<>(1)).add(ending);
                    if (name.length() - from >= SHORTEST_INITIALS) {
                        initials.computeIfAbsent(firstLetters(name.substring(from)), _ -> new ArrayList<>(1)).add(ending);
                    }
                }
            }
        }
        automaton = new WordAutomaton(List.copyOf(bySound.keySet()));
        endings = List.copyOf(bySound.values());
    }

    private String sounding(String name) {
        var units = name.toCharArray();
        for (var i = 0; i < units.length; i++) {
            units[i] = sounds.loose(sounds.of(units[i]));
        }
        return new String(units);
    }

    private String firstLetters(String name) {
        var letters = new StringBuilder();
        for (var i = 0; i < name.length(); i++) {
            var reading = sounds.reading(name.charAt(i));
            letters.append(reading.isEmpty() ? name.charAt(i) : Character.toUpperCase(reading.charAt(0)));
        }
        return letters.toString();
    }

    /** All matches, the best one for each end in the text. */
    List<NameMatch> find(String folded) {
        var view = new ChineseView(folded, sounds);
        var best = new HashMap<Integer, Best>();
        automaton.scan(view.sounding(), (word, start, end) -> {
            if (view.isWhole(start, end) && endings.get(word).size() <= MOST_SHARED) {
                for (var ending : endings.get(word)) {
                    align(view, start, end, ending, best.computeIfAbsent(end, _ -> new Best()));
                }
            }
        });
        var matches = new ArrayList<NameMatch>();
        best.values().stream().filter(b -> b.score > 0).forEach(b -> matches.add(b.match(view)));
        addInitials(folded, matches);
        matches.sort(Comparator.comparingInt(NameMatch::start));
        return matches;
    }

    private void align(ChineseView view, int start, int end, Ending ending, Best best) {
        var alignment = new Alignment(view, ending, sounds, others.isNoun(ending.name.substring(Math.max(0, ending.name.length() - SHORTEST))));
        if (!alignment.take(start, end, ending.from)) {
            return;
        }
        alignment.extend();
        if (alignment.isName() && view.isWhole(alignment.start, end)) {
            best.offer(alignment, end, ending);
        }
    }

    private void addInitials(String folded, List<NameMatch> matches) {
        var chinese = folded.chars().anyMatch(c -> c >= 0x4e00 && c <= 0x9fff);
        for (var word : EnglishWords.of(folded)) {
            var letters = folded.substring(word.start(), word.end());
            var known = initials.get(letters);
            if (known != null && known.size() <= MOST_SHARED && (chinese || letters.length() > SHORTEST_INITIALS && isVowelless(letters))
                    && !isGlued(folded, word)) {
                var own = known.stream().filter(Ending::isOwn).toList();
                var meant = (own.isEmpty() ? known : own).stream().map(Ending::product).distinct().toList();
                matches.add(new NameMatch(word.start(), word.end(), letters.length() * BY_SOUND, meant,
                        known.getFirst().name.substring(known.getFirst().from)));
            }
        }
    }

    private static boolean isVowelless(String letters) {
        return letters.chars().noneMatch(c -> "AEIOU".indexOf(c) >= 0);
    }

    private static boolean isGlued(String folded, EnglishWords.Word word) {
        return word.start() > 0 && Character.isDigit(folded.charAt(word.start() - 1))
                || word.end() < folded.length() && Character.isDigit(folded.charAt(word.end()));
    }

    /** A name laid along the text from its end to the left. */
    private static final class Alignment {

        private final ChineseView view;
        private final String name;
        private final boolean own;
        private final boolean noun;
        private final Sounds sounds;
        private int start;
        private int nameAt;
        private int exact;
        private int alike;
        private int spelled;
        private int letters;
        private int taken;
        private boolean sameSounds = true;

        Alignment(ChineseView view, Ending ending, Sounds sounds, boolean noun) {
            this.noun = noun;
            this.view = view;
            this.name = ending.name;
            this.own = ending.isOwn();
            this.sounds = sounds;
        }

        boolean take(int from, int to, int nameFrom) {
            taken = to - from;
            start = from;
            nameAt = nameFrom;
            for (var k = 0; k < to - from; k++) {
                if (!count(from + k, name.charAt(nameFrom + k))) {
                    return false;
                }
            }
            return true;
        }

        private boolean count(int unit, char wanted) {
            var letter = view.letter(unit);
            if (letter == wanted) {
                exact++;
            } else if (letter == 0) {
                spelled++;
                letters += view.to(unit) - view.from(unit);
            } else if (FUNCTION_WORDS.indexOf(letter) >= 0) {
                return false;
            } else {
                alike++;
                sameSounds &= sounds.of(letter) == sounds.of(wanted);
            }
            return true;
        }

        /** Goes on to the left: characters of the name in their order, one 的 between, one wrong character within. */
        void extend() {
            var slipped = false;
            while (start > 0 && nameAt > 0) {
                var at = name.lastIndexOf(view.letter(start - 1), nameAt - 1);
                if (at >= 0) {
                    exact++;
                    start--;
                    nameAt = at;
                } else if (!slipped && start > 1 && (isSlip() || view.letter(start - 1) == '的' && isNameBefore(start - 1))) {
                    slipped = true;
                    nameAt -= view.letter(start - 1) == '的' ? 0 : 1;
                    start--;
                } else {
                    return;
                }
            }
        }

        /** 空汽炸锅: one wrong character, the next one right again. */
        private boolean isSlip() {
            return nameAt > 1 && exact + spelled >= 2 && view.letter(start - 1) >= '\u4e00' && view.letter(start - 1) <= '\u9fff'
                    && FUNCTION_WORDS.indexOf(view.letter(start - 1)) < 0 && view.letter(start - 2) == name.charAt(nameAt - 2);
        }

        private boolean isNameBefore(int unit) {
            return unit > 1 && nameAt > 1 && view.letter(unit - 1) == name.charAt(nameAt - 1) && view.letter(unit - 2) == name.charAt(nameAt - 2);
        }

        boolean isName() {
            var all = exact + alike + spelled;
            if (spelled > 0 && exact == 0 && letters < SHORTEST_PINYIN) {
                return false;
            }
            if (taken < SHORTEST && (exact < SHORTEST_BROKEN || exact < all)) {
                return false;
            }
            if (alike > 0 && (all < SHORTEST_BY_SOUND ? !isShortTypo() : 2 * (exact + spelled) < all + 1)) {
                return false;
            }
            return alike > 0 || spelled > 0 || !NO_NAMES.contains(name.substring(name.length() - exact)) || nameAt < name.length() - exact;
        }

        /** 帐蓬: of two characters one may be another of exactly that sound, in the catalogue's own names. */
        private boolean isShortTypo() {
            return own && noun && sameSounds && exact == 1 && alike == 1 && spelled == 0;
        }

        double score() {
            return exact + BY_PINYIN * spelled + BY_SOUND * alike;
        }
    }

    /** The best alignments that end at one place. */
    private static final class Best {

        private double score;
        private int start;
        private int end;
        private String name = "";
        private final Set<NamedProduct> meant = new LinkedHashSet<>();
        private final Set<NamedProduct> own = new LinkedHashSet<>();
        private final Set<NamedProduct> whole = new LinkedHashSet<>();

        void offer(Alignment alignment, int to, Ending ending) {
            if (alignment.score() < score) {
                return;
            }
            if (alignment.score() > score) {
                score = alignment.score();
                start = alignment.start;
                end = to;
                name = ending.name;
                meant.clear();
                own.clear();
                whole.clear();
            }
            start = Math.min(start, alignment.start);
            meant.add(ending.product);
            if (ending.isOwn()) {
                own.add(ending.product);
                if (alignment.nameAt == 0) {
                    whole.add(ending.product);
                }
            }
        }

        NameMatch match(ChineseView view) {
            var likeliest = !whole.isEmpty() ? whole : !own.isEmpty() ? own : meant;
            return new NameMatch(view.from(start), view.to(end - 1), score, List.copyOf(likeliest), name);
        }
    }
}
