package deskside.hub.shop;

import java.util.List;

/** Where the demo's customers live and how parcels get there from the warehouse in Jiaxing. Streets are made up. */
final class DemoPlaces {

    /**
     * A city.
     *
     * @param hubs      transit centres on the way, the last one is the city's own
     * @param hours     usual hours from the warehouse to the last centre
     * @param remote    whether the shop's rules call it remote
     */
    record City(String name, String english, List<String> districts, List<String> hubs, int hours, boolean remote) {
    }

    static final List<City> CITIES = List.of(
            city("上海", "Shanghai", "浦东新区 徐汇区 闵行区 杨浦区", "嘉兴 上海", 16),
            city("北京", "Beijing", "朝阳区 海淀区 丰台区 通州区", "嘉兴 济南 北京", 34),
            city("广州", "Guangzhou", "天河区 番禺区 越秀区", "嘉兴 广州", 36),
            city("深圳", "Shenzhen", "南山区 福田区 龙岗区", "嘉兴 东莞 深圳", 38),
            city("杭州", "Hangzhou", "西湖区 滨江区 余杭区 拱墅区", "嘉兴 杭州", 14),
            city("南京", "Nanjing", "鼓楼区 江宁区 建邺区", "嘉兴 无锡 南京", 20),
            city("苏州", "Suzhou", "工业园区 姑苏区 吴中区", "嘉兴 苏州", 13),
            city("成都", "Chengdu", "武侯区 锦江区 高新区", "嘉兴 武汉 成都", 60),
            city("重庆", "Chongqing", "渝北区 南岸区 沙坪坝区", "嘉兴 武汉 重庆", 62),
            city("武汉", "Wuhan", "洪山区 江汉区 武昌区", "嘉兴 武汉", 30),
            city("西安", "Xi'an", "雁塔区 未央区 碑林区", "嘉兴 郑州 西安", 52),
            city("郑州", "Zhengzhou", "金水区 郑东新区", "嘉兴 郑州", 34),
            city("长沙", "Changsha", "岳麓区 雨花区", "嘉兴 南昌 长沙", 38),
            city("青岛", "Qingdao", "市南区 崂山区 黄岛区", "嘉兴 临沂 青岛", 32),
            city("济南", "Jinan", "历下区 槐荫区", "嘉兴 济南", 28),
            city("天津", "Tianjin", "南开区 河西区 滨海新区", "嘉兴 济南 天津", 34),
            city("沈阳", "Shenyang", "和平区 浑南区", "嘉兴 天津 沈阳", 56),
            city("大连", "Dalian", "中山区 甘井子区", "嘉兴 天津 大连", 58),
            city("哈尔滨", "Harbin", "南岗区 道里区", "嘉兴 沈阳 哈尔滨", 70),
            city("福州", "Fuzhou", "鼓楼区 仓山区", "嘉兴 福州", 30),
            city("厦门", "Xiamen", "思明区 湖里区", "嘉兴 泉州 厦门", 34),
            city("合肥", "Hefei", "蜀山区 包河区", "嘉兴 南京 合肥", 24),
            city("宁波", "Ningbo", "鄞州区 海曙区", "嘉兴 宁波", 16),
            city("昆明", "Kunming", "五华区 官渡区", "嘉兴 贵阳 昆明", 66),
            city("贵阳", "Guiyang", "观山湖区 南明区", "嘉兴 长沙 贵阳", 58),
            city("南宁", "Nanning", "青秀区 西乡塘区", "嘉兴 广州 南宁", 56),
            city("石家庄", "Shijiazhuang", "长安区 裕华区", "嘉兴 济南 石家庄", 36),
            city("太原", "Taiyuan", "小店区 迎泽区", "嘉兴 郑州 太原", 44),
            city("兰州", "Lanzhou", "城关区 七里河区", "嘉兴 西安 兰州", 70),
            remote("乌鲁木齐", "Urumqi", "天山区 水磨沟区", "嘉兴 西安 兰州 乌鲁木齐", 128),
            remote("呼和浩特", "Hohhot", "赛罕区 新城区", "嘉兴 北京 呼和浩特", 116),
            remote("西宁", "Xining", "城西区 城中区", "嘉兴 西安 西宁", 112),
            remote("拉萨", "Lhasa", "城关区 堆龙德庆区", "嘉兴 成都 拉萨", 140));

    static final List<String> STREETS = List.of("梧桐路", "青溪路", "望江街", "银杏大道", "文昌路", "晨光路", "澄湖街", "桂花巷", "和平里", "春晖路", "云栖路",
            "学府街", "东篱路", "石榴园路", "映山路", "莲塘街", "松涛路", "明月巷", "听雨路", "朝霞大道");

    static final List<String> ESTATES = List.of("青荷苑", "锦绣花园", "江南里", "书香名邸", "碧水湾", "天悦城", "翠竹园", "星河湾畔", "梧桐公馆", "银泰公寓", "和美家园",
            "山水庭院", "阳光新城", "枫林晚", "学府家园");

    private DemoPlaces() {
    }

    private static City city(String name, String english, String districts, String hubs, int hours) {
        return new City(name, english, List.of(districts.split(" ")), List.of(hubs.split(" ")), hours, false);
    }

    private static City remote(String name, String english, String districts, String hubs, int hours) {
        return new City(name, english, List.of(districts.split(" ")), List.of(hubs.split(" ")), hours, true);
    }
}
