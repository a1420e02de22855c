package deskside.assist.risk;

import static org.assertj.core.api.Assertions.assertThat;

import deskside.domain.Language;
import deskside.domain.assist.RiskClass;
import deskside.domain.assist.RiskHit;
import deskside.domain.assist.RiskVerdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptWordsTest {

    private static final RiskFilter FILTER = RiskFilter.bundled();

    private static List<RiskHit> prohibited(String text) {
        return FILTER.check(text, Language.ZH, ShopFacts.facts()).stream().filter(hit -> hit.riskClass() == RiskClass.PROHIBITED).toList();
    }

    @Test
    void several_thousand_words_of_the_library_count() {
        assertThat(KeptWords.bundled().size()).isGreaterThan(8_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"您要看色情电影吗", "加群有在线赌场", "顺便出售大麻树脂", "色 情 电 影 免费看", "色❤情❤电❤影", "色情電影", "網上賭場等您來", "我們這裡有色情小說", "这里卖海洛因",
        "ＡＡ色情小说", "真人博彩，包您赚"})
    void what_a_shop_must_not_say_is_found_through_spacing_pictures_and_traditional_forms(String text) {
        assertThat(prohibited(text)).isNotEmpty().allMatch(hit -> hit.verdict() == RiskVerdict.BLOCK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一次性用品请单独下单", "详情视频在商品页", "就要色号 02 的话备注一下", "成人小号和儿童大号都有", "真丝情侣装有货", "草莓牛奶味已补货", "凭证到付款后三天内有效",
        "小姐姐上门安装的时间是明天", "插进去就可以充电", "妈妈的手机号可以代收", "白小姐您好", "让您操心了，让你操心真抱歉", "冻干粉还有三盒", "国家安全标准 GB 4806 的检测报告", "个性需求可以定制",
        "销售热线 9 点开始", "丁腈供应充足，手套不断货", "这款樱花粉很好看", "奶油冰淇淋机", "我们是日本人设计的款式", "请问您的毕业证书拍照了吗", "特殊情况联系当地派出所", "您可以下载速度测试软件"})
    void harmless_sentences_of_a_shop_pass(String text) {
        assertThat(prohibited(text)).isEmpty();
    }

    @Test
    void of_politics_and_crime_the_agent_is_warned_and_what_is_denied_is_harmless() {
        assertThat(prohibited("这是专卖手铐的店")).singleElement().satisfies(hit -> {
            assertThat(hit.verdict()).isEqualTo(RiskVerdict.WARN);
            assertThat(hit.details().getFirst()).isEqualTo("专卖手铐");
            assertThat(hit.explanation()).isEqualTo("risk.prohibited");
        });
        assertThat(prohibited("我们没有出售假币")).isEmpty();
    }

    @Test
    void a_hit_points_at_the_words_as_they_were_written_and_can_be_taken_out() {
        var text = "看看色·情·电·影吧";
        var hit = prohibited(text).getFirst();
        assertThat(hit.applyTo(text)).doesNotContain("情·电").startsWith("看看");
    }

    @Test
    void our_own_choice_decides_what_of_the_list_counts() {
        var words = KeptWords.of(List.of("赌博机 3", "一次性 2", "色情电影 2", "色情电影下载 2", "下载速度 2", "专卖假币 4", "abc 2", "broken"),
                List.of("# choice", "part\t赌博", "except\t下载速度"));
        assertThat(words.size()).isEqualTo(3);
        assertThat(words.find(TextView.of("色情电影下载速度，专卖假币")).get(RiskVerdict.BLOCK)).containsExactly(new Span(0, 4));
        assertThat(words.find(TextView.of("专卖假币")).get(RiskVerdict.WARN)).containsExactly(new Span(0, 4));
    }
}
