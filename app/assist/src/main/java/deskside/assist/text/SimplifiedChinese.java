package deskside.assist.text;

/**
 * Traditional characters to simplified ones, one for one, for matching only: the 638 that shop messages hold. Where a simplified
 * character stands for several traditional ones the direction taken here is unambiguous. Stateless.
 */
public final class SimplifiedChinese {

    private static final String TRADITIONAL = "個們這裡裏麼嗎說話對時間會來沒還後過讓請謝訂單號發貨買賣價錢優劵減補償賠換質損壞壓運費遞達遲點應該員務處態訴舉報經級實圖"
            + "紙開關電機腦視訊網線頁碼帳賬戶錄驗證註冊銷聯繫係絡門牆樓層區鄉縣國灣東黃紅綠藍顏銀鐵銅鋼鍋爐氣風熱涼溫濕淨潔塵掃濾髮鬚頸"
            + "體稱鍵盤標殼聲響頭燈鎖攝嬰兒車褲絨燒壺幾兩萬億塊雙隻條張組種樣類較貴輕長寬龐強舊現當終見覺聽讀寫記認識試詢問題誰護衛維檢"
            + "測課調諒論評訪譯詳誤誠貼賺負貢責貸資贈賞賴購賓進連遠適選遺邊郵醫釋針鈕錯錶鏡鑰陰陽隊階際隨險難離雖雞雜靈靜順須預頻願顧顯"
            + "飯飲餘館馬騎騙驚魚鳥麵齊齒龍龜亂傳傷傾備儘兌內凍別刪剛劃劑動勞勝勢協參變嚴囉喚啟園圍圓執堅場壽夠夢奪婦媽學寧審寶將專尋導"
            + "屬島幣幫庫廠廣廢廳彈徑從復徹恆惡惱愛慣憑戰戲擇擔據擊擋搶撥攜擺擴攏敗敵數斷於暫曬極構槍樂樹橋檔權歡歲歷歸殘殺決況洩淚湯準"
            + "滅滿漲潤澤濟災無煩營爭爾牽狀獎獨獲環瓊產畢畫異療盡監盜眾睏確礙禮積穩窮竊築簡簽籃籤紀約納純細紹結給統絕綁緊緒編緩練縮總績"
            + "繳繼續罰罵義習聞職聰肅腳膠膩臉臨與興艙艱葉著藥蘋蘇蟲術衝裝複規親觀觸計討訓託設許詐詞誇語談諾謊講議貝財貪貿躍轉輛輪輸辦辭"
            + "農違遊鄰醬釘鈴鋪鏈閃閉閱闆陳陸雲霧項額飛養驅鬆鬧鮮爲為衹祇週嚇啞喫噴籠滾漿攪燙夾襪麗妳佔併並倉倆傢僅塗墊墜夥姪屆幹彙匯憂"
            + "懷戀掛採撿擠攤敘暈曆楊榮樁櫃欄歐氫滯瀏灑煉爛爺牠甦癢皺硃碩穀競筆節範篩糧綫緻繞罷羅聖臟髒舖蓋蓮薦藝虧蝕襯覽診誼諮諷謀讚豐"
            + "賀趕趨跡蹤軌軟載輔迴遷鄭醜釣鉤鋁鍍鎳閒闊陣隱韓頂頗領頓飾餓駕騰鬥鹽鹼黴麥黨齡賭煙軍鈔騷懶豬毆偽";
    private static final String SIMPLIFIED = "个们这里里么吗说话对时间会来没还后过让请谢订单号发货买卖价钱优券减补偿赔换质损坏压运费递达迟点应该员务处态诉举报经级实图"
            + "纸开关电机脑视讯网线页码账账户录验证注册销联系系络门墙楼层区乡县国湾东黄红绿蓝颜银铁铜钢锅炉气风热凉温湿净洁尘扫滤发须颈"
            + "体称键盘标壳声响头灯锁摄婴儿车裤绒烧壶几两万亿块双只条张组种样类较贵轻长宽庞强旧现当终见觉听读写记认识试询问题谁护卫维检"
            + "测课调谅论评访译详误诚贴赚负贡责贷资赠赏赖购宾进连远适选遗边邮医释针钮错表镜钥阴阳队阶际随险难离虽鸡杂灵静顺须预频愿顾显"
            + "饭饮余馆马骑骗惊鱼鸟面齐齿龙龟乱传伤倾备尽兑内冻别删刚划剂动劳胜势协参变严啰唤启园围圆执坚场寿够梦夺妇妈学宁审宝将专寻导"
            + "属岛币帮库厂广废厅弹径从复彻恒恶恼爱惯凭战戏择担据击挡抢拨携摆扩拢败敌数断于暂晒极构枪乐树桥档权欢岁历归残杀决况泄泪汤准"
            + "灭满涨润泽济灾无烦营争尔牵状奖独获环琼产毕画异疗尽监盗众困确碍礼积稳穷窃筑简签篮签纪约纳纯细绍结给统绝绑紧绪编缓练缩总绩"
            + "缴继续罚骂义习闻职聪肃脚胶腻脸临与兴舱艰叶着药苹苏虫术冲装复规亲观触计讨训托设许诈词夸语谈诺谎讲议贝财贪贸跃转辆轮输办辞"
            + "农违游邻酱钉铃铺链闪闭阅板陈陆云雾项额飞养驱松闹鲜为为只只周吓哑吃喷笼滚浆搅烫夹袜丽你占并并仓俩家仅涂垫坠伙侄届干汇汇忧"
            + "怀恋挂采捡挤摊叙晕历杨荣桩柜栏欧氢滞浏洒炼烂爷它苏痒皱朱硕谷竞笔节范筛粮线致绕罢罗圣脏脏铺盖莲荐艺亏蚀衬览诊谊咨讽谋赞丰"
            + "贺赶趋迹踪轨软载辅回迁郑丑钓钩铝镀镍闲阔阵隐韩顶颇领顿饰饿驾腾斗盐碱霉麦党龄赌烟军钞骚懒猪殴伪";
    private static final char FIRST = '\u4e00';
    private static final char[] TABLE = table();

    private SimplifiedChinese() {
    }

    public static String of(String text) {
        StringBuilder changed = null;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var place = c - FIRST;
            if (place >= 0 && place < TABLE.length && TABLE[place] != 0) {
                changed = changed == null ? new StringBuilder(text) : changed;
                changed.setCharAt(i, TABLE[place]);
            }
        }
        return changed == null ? text : changed.toString();
    }

    private static char[] table() {
        var table = new char[0x9fff - FIRST + 1];
        for (var i = 0; i < TRADITIONAL.length(); i++) {
            table[TRADITIONAL.charAt(i) - FIRST] = SIMPLIFIED.charAt(i);
        }
        return table;
    }
}
