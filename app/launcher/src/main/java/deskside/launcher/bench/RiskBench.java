package deskside.launcher.bench;

import deskside.assist.risk.RiskFilter;
import deskside.assist.text.TextNormalizer;
import deskside.domain.Language;
import deskside.domain.assist.RiskFacts;
import deskside.domain.knowledge.Script;
import deskside.hub.shop.ShopData;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How long the check of a reply takes before it is sent, for texts of one length made of a shop's own scripts; into every second one a few sentences
 * are mixed that must not be sent, disguised ones too. Beside it, in turn, the desk's plain normalisation of the same text, one pass over its characters.
 * Not thread-safe.
 */
public final class RiskBench {

    private static final long SEED = 20261127;
    private static final String CHECK = "check";
    private static final String NORMALISING = "bareNormalising";
    private static final List<String> RISKY = List.of("加我微❤️信聊，私下转账更便宜。", "五 星 好 评 返 现 十 元。", "我们保证今天一定到账。", "这是全网最低价，没有之一。", "你脑子有问题吧。",
            "这边给您补偿两百八十元。", "這款是國家級品質。", "jia wei xin 给您优惠。");

    private final ShopData shop;
    private final RiskPlan plan;
    private final BooleanSupplier cancelled;
    private final Consumer<String> progress;
    private final Random random = new Random(SEED);
    private final Stopwatches watches = new Stopwatches();
    private long hits;

    /** @param shop whose scripts and policies are used; @param progress hears a sentence for each round */
    public RiskBench(ShopData shop, RiskPlan plan, BooleanSupplier cancelled, Consumer<String> progress) {
        this.shop = shop;
        this.plan = plan;
        this.cancelled = cancelled;
        this.progress = progress;
    }

    /** @throws Failure when it was cancelled */
    public Figures run() {
        var started = System.nanoTime();
        var filter = RiskFilter.bundled();
        var facts = RiskFacts.of(shop.policies(), LocalDate.ofInstant(shop.shop().frozenAt(), shop.shop().timeZone()));
        filter.check("您好", Language.ZH, facts);
        var readyMillis = (System.nanoTime() - started) / 1e6;
        var sentences = shop.scripts().stream().filter(script -> script.language() == Language.ZH).map(Script::text).toList();
        for (var round = 0; round <= plan.rounds(); round++) {
            progress.accept(round == 0 ? "warming up" : "round " + round + " of " + plan.rounds());
            watches.nextRound();
            measure(filter, facts, texts(sentences));
            if (round == 0) {
                watches.forget();
                hits = 0;
            }
        }
        return new Figures().with("bench", "risk").with("characters", plan.characters()).with("rounds", plan.rounds()).with("textsPerRound", plan.texts())
                .with("hitsPerText", (double) hits / ((long) plan.rounds() * plan.texts())).with("readyMillis", readyMillis)
                .with("p50Millis", watches.millis(CHECK, 0.5)).with("p99Millis", watches.millis(CHECK, 0.99)).with("meanMillis", watches.mean(CHECK))
                .with("bareNormalisingP50Millis", watches.millis(NORMALISING, 0.5)).with("bareNormalisingP99Millis", watches.millis(NORMALISING, 0.99))
                .with("ratioToBareNormalising", watches.ratio(CHECK, NORMALISING));
    }

    private void measure(RiskFilter filter, RiskFacts facts, List<String> texts) {
        for (var text : texts) {
            if (cancelled.getAsBoolean()) {
                throw new Failure(ExitCode.CANCELLED, "Stopped.");
            }
            watches.time(NORMALISING, () -> TextNormalizer.normalize(text));
            watches.time(CHECK, () -> hits += filter.check(text, Language.ZH, facts).size());
        }
    }

    private List<String> texts(List<String> sentences) {
        var texts = new ArrayList<String>(plan.texts());
        for (var i = 0; i < plan.texts(); i++) {
            var text = new StringBuilder(plan.characters() + 200);
            while (text.length() < plan.characters()) {
                text.append(sentences.get(random.nextInt(sentences.size())));
                if (i % 2 == 1 && random.nextInt(4) == 0) {
                    text.append(RISKY.get(random.nextInt(RISKY.size())));
                }
            }
            texts.add(text.substring(0, plan.characters()));
        }
        return texts;
    }
}
