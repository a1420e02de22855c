package deskside.hub.shop;

import java.util.List;

/** Names, habits and notes that the demo's customers are made of. Fictional; any likeness is chance. */
final class DemoPeople {

    /** Surname and its pinyin. */
    static final List<String> SURNAMES = List.of("王 wang", "李 li", "张 zhang", "刘 liu", "陈 chen", "杨 yang", "黄 huang", "赵 zhao", "吴 wu",
            "周 zhou", "徐 xu", "孙 sun", "马 ma", "朱 zhu", "胡 hu", "郭 guo", "何 he", "高 gao", "林 lin", "罗 luo", "郑 zheng", "梁 liang",
            "谢 xie", "宋 song", "唐 tang", "许 xu", "韩 han", "冯 feng", "邓 deng", "曹 cao", "彭 peng", "曾 zeng", "肖 xiao", "田 tian",
            "董 dong", "袁 yuan", "潘 pan", "蒋 jiang", "蔡 cai", "余 yu", "杜 du", "叶 ye", "程 cheng", "苏 su", "魏 wei", "吕 lv", "丁 ding",
            "任 ren", "沈 shen", "姚 yao", "卢 lu", "姜 jiang", "崔 cui", "钟 zhong", "谭 tan", "陆 lu", "汪 wang", "范 fan", "石 shi",
            "欧阳 ouyang", "上官 shangguan", "诸葛 zhuge");

    static final List<String> WOMEN = List.of("丽华", "思琪", "雨桐", "晓燕", "梦瑶", "佳怡", "秀英", "静", "婷婷", "欣怡", "雅琴", "诗涵", "海燕", "玉兰",
            "若曦", "慧敏", "春梅", "可馨", "雪", "颖", "小娟", "美玲", "子晴", "艳红", "依诺", "文静", "桂芳", "紫萱", "丹", "露", "晓彤", "凤霞", "安琪",
            "嘉敏", "亚男", "芷若", "琳", "佩佩", "冬梅", "语嫣", "倩", "书瑶", "念慈", "莉莉", "金凤", "曼", "心怡", "素芬", "瑾瑜", "岚");

    static final List<String> MEN = List.of("建国", "浩然", "子轩", "志强", "伟", "俊杰", "鹏", "明", "宇航", "国庆", "晨", "天佑", "立新", "博文", "海涛",
            "家豪", "文博", "磊", "永刚", "一鸣", "泽宇", "德明", "斌", "嘉伟", "少华", "振宇", "凯", "超", "思远", "学军", "逸飞", "大勇", "成林", "锐",
            "景行", "志远", "小龙", "旭东", "启明", "航", "守仁", "卓然", "震", "立群", "子墨", "云飞", "耀辉", "松", "致远", "昊");

    static final List<String> ENGLISH = List.of("Ms Hannah Whitlock", "Mr Daniel Okafor", "Ms Priya Nair", "Mr Liam Gallagher", "Ms Sofia Lindqvist",
            "Mr Marco Bellini", "Ms Chloe Tremblay", "Mr Ethan Brooks", "Ms Aisha Rahman", "Mr Tom Haverford-Lane", "Ms Julia Kowalska",
            "Mr Ben Castellano", "Ms Grace Mbeki", "Mr Oliver Strand", "Ms Emily Nakagawa", "Mr Felix Baumann", "Ms Rachel Osei",
            "Mr Andrew Pemberton", "Ms Nora Fitzgerald", "Mr Kenji Morris", "Ms Laura Vasquez", "Mr Samir Haddad", "Ms Ingrid Solheim",
            "Mr Patrick Doyle", "Ms Maya Ferreira");

    static final List<String> PREFERENCES = List.of("厨房小电", "烘焙", "咖啡", "清洁电器", "智能家居", "数码配件", "影音", "个护", "母婴", "露营", "家纺",
            "收纳", "健身", "电竞外设", "只买促销款", "看重发货速度", "偏好顺丰", "常开专票", "送礼较多", "喜欢先看视频再下单", "偏好深色款", "囤货型");

    static final List<String> ENGLISH_PREFERENCES = List.of("coffee", "smart home", "baby products", "audio", "camping", "kitchen", "fast delivery",
            "English manuals", "gifts");

    static final List<String> NOTES = List.of("家里有老人，送货请提前打电话。", "白天上班，快递放丰巢柜即可。", "对色差比较敏感，发货前已确认过一次颜色。",
            "习惯用语音描述问题，请耐心引导发照片。", "公司行政采购，常需要增值税专票。", "上次退货因运费有过争议，已按规则补券。", "希望称呼“老师”。",
            "收货地址经常变，下单后最好核对一次。", "对充电类产品的安全认证问得很细。", "宝宝对气味敏感，常问材质。", "住六楼无电梯，大件需约送货上门。",
            "曾收到过碰伤的外箱，之后要求加固包装。", "喜欢等大促，会盯价保。", "门锁安装时跟师傅沟通愉快，给过好评。", "经常一次买多件寄往不同地址。",
            "快递员反映门牌号不清，已在地址里补充楼栋。", "不接陌生电话，请先发消息。", "学生，寒暑假换收货城市。", "退换货流程已经很熟，直接给结果就好。",
            "养猫，问过吸尘器和除螨仪的滤芯更换。", "婚房装修中，批量买小家电。", "要求发票抬头与公司全称一致，核对过税号。", "夜班作息，晚上十点后回复较快。",
            "对客服态度满意，曾写过表扬信。", "听力不太好，文字沟通为宜。", "为父母下单，收件人是其母亲。", "有一次因缺货改过订单，同意等待补货。",
            "露营爱好者，常问产品的收纳尺寸。", "咖啡机使用问题较多，已发过教程。", "对预售定金规则有过误解，解释后认可。");

    static final List<String> ENGLISH_NOTES = List.of("Prefers English manuals; asks for plug type before buying.", "Leaves parcels with the reception desk on weekdays.",
            "Moved within the city recently, confirm the address.", "Pays by bank card; asked once about refunds to a foreign card.",
            "Works for a school, needs invoices with the school's name.", "Reads some Chinese but wants answers in English.");

    static final List<String> ORDER_NOTES = List.of("请放丰巢柜", "送货前打电话", "麻烦用纸箱加固", "送礼用，不要放价格单", "周末送", "放门口鞋柜上就行",
            "尽快发货，谢谢", "发顺丰可以补差价", "要新日期的", "不要敲门，孩子在睡觉", "公司前台代收", "发票开公司抬头");

    private DemoPeople() {
    }
}
