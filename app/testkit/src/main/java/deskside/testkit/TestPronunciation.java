package deskside.testkit;

import deskside.domain.search.Pronunciation;
import java.util.HashMap;
import java.util.Map;

/** The syllables of those characters that the tests of names need; all others have none. */
public final class TestPronunciation implements Pronunciation {

    private static final String CHARACTERS = "轻油空气炸锅升快递长时间没有更新怎么办王小敏陈浩价格保护开电子发票轻汽";
    private static final String[] SYLLABLES = ("qing you kong qi zha guo sheng kuai di chang shi jian mei you geng xin zen me ban wang xiao min chen hao "
            + "jia ge bao hu kai dian zi fa piao qing qi").split(" ");
    private final Map<Character, String> syllables = new HashMap<>();

    public TestPronunciation() {
        for (var i = 0; i < CHARACTERS.length(); i++) {
            syllables.put(CHARACTERS.charAt(i), SYLLABLES[i]);
        }
    }

    @Override
    public String of(char character) {
        return syllables.getOrDefault(character, "");
    }
}
