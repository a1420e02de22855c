package deskside.launcher.bench;

import deskside.assist.text.Sounds;
import deskside.domain.Language;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import deskside.usecases.search.OpenDocument;
import deskside.usecases.search.SearchEverything;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What an agent waits for who types into the search over everything: titles by their first characters, in Pinyin, by initials, with two letters
 * swapped, in turn. Beside it a plain prefix query on the same index. Not thread-safe.
 */
final class TypingBench {

    private static final int HITS = 5;
    private static final int CHARACTERS = 4;
    private static final long SEED = 20261127;
    private static final Duration FILLING = Duration.ofMinutes(10);
    private static final String NAMES = "names";
    private static final String EVERYTHING = "everything";
    private static final String PREFIX = "barePrefix";

    private final BenchDesk desk;
    private final BenchPlan plan;
    private final Random random = new Random(SEED);
    private final Stopwatches watches = new Stopwatches();
    private int typed;
    private int found;

    TypingBench(BenchDesk desk, BenchPlan plan) {
        this.desk = desk;
        this.plan = plan;
    }

    Figures run() {
        var store = desk.brain().store();
        desk.say("reading all names");
        var names = store.nameSearch(Sounds.standard()::reading);
        var bare = store.bareNameSearch(Sounds.standard()::reading);
        awaitNames();
        var everything = new SearchEverything(names, Sounds.standard()::reading, desk.brain().searchKnowledge(),
                new OpenDocument(store.knowledgeBase(), store.catalog(), store.solvedQuestions()), store.conversations(), store.customers(), store.orders());
        var titles = store.knowledgeBase().articleHeads().stream().filter(article -> article.language() == Language.ZH).map(article -> article.title()).toList();
        for (var round = 0; round <= plan.rounds(); round++) {
            desk.say("typing, round " + round + " of " + plan.rounds());
            watches.nextRound();
            for (var text : texts(titles, round == 0 ? plan.warmUp() : plan.messages())) {
                desk.check();
                watches.time(PREFIX, () -> bare.byPrefix(text, HITS));
                watches.time(NAMES, () -> note(names.find(text, HITS).isEmpty()));
                watches.time(EVERYTHING, () -> everything.search(text));
            }
            if (round == 0) {
                watches.forget();
            }
        }
        return new Figures().with("names", names.size()).with("nameIndexMegabytes", Figures.megabytes(bare.bytes()))
                .with("typedFoundShare", (double) found / typed)
                .with("typedNamesP50Millis", watches.millis(NAMES, 0.5)).with("typedNamesP99Millis", watches.millis(NAMES, 0.99))
                .with("typedEverythingP50Millis", watches.millis(EVERYTHING, 0.5))
                .with("typedEverythingP99Millis", watches.millis(EVERYTHING, 0.99))
                .with("barePrefixP50Millis", watches.millis(PREFIX, 0.5)).with("barePrefixP99Millis", watches.millis(PREFIX, 0.99))
                .with("ratioNamesToBarePrefix", watches.ratio(NAMES, PREFIX));
    }

    private void note(boolean empty) {
        typed++;
        found += empty ? 0 : 1;
    }

    private void awaitNames() {
        try {
            if (!desk.brain().store().awaitNames(FILLING)) {
                throw new Failure(ExitCode.ENVIRONMENT, "The names were not read within " + FILLING.toMinutes() + " minutes: ask for fewer --documents.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(ExitCode.UNEXPECTED, "Interrupted while the names were read.", e);
        }
    }

    private List<String> texts(List<String> titles, int count) {
        var texts = new ArrayList<String>(count);
        for (var i = 0; i < count; i++) {
            var title = titles.get(random.nextInt(titles.size())).replaceAll("[^\\p{IsHan}]", "");
            var from = random.nextInt(Math.max(1, title.length() - CHARACTERS));
            texts.add(typed(title.substring(from, Math.min(title.length(), from + 2 + random.nextInt(CHARACTERS - 1))), i));
        }
        return texts;
    }

    private String typed(String characters, int way) {
        var sounds = Sounds.standard();
        var pinyin = new StringBuilder();
        var initials = new StringBuilder();
        characters.chars().forEach(c -> {
            var syllable = sounds.reading((char) c);
            pinyin.append(syllable);
            initials.append(syllable, 0, Math.min(1, syllable.length()));
        });
        return switch (way % 4) {
            case 0 -> characters;
            case 1 -> pinyin.toString();
            case 2 -> initials.toString();
            default -> swapped(pinyin.toString());
        };
    }

    private String swapped(String word) {
        if (word.length() < CHARACTERS) {
            return word;
        }
        var letters = word.toLowerCase(Locale.ROOT).toCharArray();
        var at = 1 + random.nextInt(letters.length - 2);
        var kept = letters[at];
        letters[at] = letters[at + 1];
        letters[at + 1] = kept;
        return new String(letters);
    }
}
