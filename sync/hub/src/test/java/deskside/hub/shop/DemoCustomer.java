package deskside.hub.shop;

import deskside.domain.Language;
import deskside.domain.Money;
import deskside.domain.customer.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** A customer while the demo's rows are made; what was spent grows with the orders. */
final class DemoCustomer {

    final String id;
    final String name;
    final String honorific;
    final Language language;
    final String phone;
    final String email;
    final DemoPlaces.City city;
    final String district;
    final String address;
    final Tier tier;
    final double couponUse;
    final List<String> preferences;
    final int complaints;
    final String note;
    final LocalDate memberSince;
    Money spent = Money.cny(BigDecimal.ZERO);
    int orders;

    private DemoCustomer(
            String id, String name, String honorific, Language language, String phone, String email, DemoPlaces.City city, String district,
            String address, Tier tier, double couponUse, List<String> preferences, int complaints, String note, LocalDate memberSince) {
        this.id = id;
        this.name = name;
        this.honorific = honorific;
        this.language = language;
        this.phone = phone;
        this.email = email;
        this.city = city;
        this.district = district;
        this.address = address;
        this.tier = tier;
        this.couponUse = couponUse;
        this.preferences = preferences;
        this.complaints = complaints;
        this.note = note;
        this.memberSince = memberSince;
    }

    /** What the tier allows to have spent, so that rows agree with the membership rules. */
    int mostSpent() {
        return switch (tier) {
            case REGULAR -> 1_990;
            case SILVER -> 5_990;
            case GOLD -> 14_900;
            case BLACK -> 60_000;
        };
    }

    private static int leastSpent(Tier tier) {
        return switch (tier) {
            case REGULAR -> 60;
            case SILVER -> 2_050;
            case GOLD -> 6_100;
            case BLACK -> 15_200;
        };
    }

    void write(CsvTable table, Random random) {
        int most = Math.max(mostSpent() / 2, leastSpent(tier) + 1);
        var random100 = Money.cny(BigDecimal.valueOf((leastSpent(tier) + random.nextInt(most - leastSpent(tier))) * 100L + random.nextInt(100), 2));
        var total = spent.compareTo(random100) > 0 ? spent : random100;
        int count = orders + random.nextInt(3) + (int) (total.minus(spent).amount().doubleValue() / 430);
        if (id.equals("c-0001")) {
            total = Money.cny("18420.00");
            count = 37;
        }
        table.add(id, name, honorific, language.code(), phone, email, city.name(), address, tier.label().zh(), total.amount(), Math.max(1, count),
                couponUse, String.join("|", preferences), complaints, note, memberSince);
    }

    static List<DemoCustomer> all(int count, Random random) {
        var customers = new ArrayList<DemoCustomer>();
        var phones = new HashSet<>(Set.of("13800002207"));
        var names = new HashSet<>(Set.of("王小敏"));
        customers.add(new DemoCustomer("c-0001", "王小敏", "女士", Language.ZH, "13800002207", "wang2207@example.com", DemoPlaces.CITIES.get(4),
                "西湖区", "杭州市西湖区青溪路 128 号梧桐公馆 6 幢 1102 室", Tier.BLACK, 0.78, List.of("厨房小电", "烘焙"), 1, "", LocalDate.of(2022, 3, 8)));
        for (int i = 2; i <= count; i++) {
            int english = i - (count - DemoPeople.ENGLISH.size()) - 1;
            customers.add(english >= 0 ? english(i, DemoPeople.ENGLISH.get(english), phones, random) : chinese(i, phones, names, random));
        }
        return customers;
    }

    private static DemoCustomer chinese(int number, Set<String> phones, Set<String> names, Random random) {
        boolean woman = random.nextInt(100) < 56;
        String name;
        String pinyin;
        do {
            // the list is ordered by frequency: squaring prefers its beginning
            int at = (int) (random.nextDouble() * random.nextDouble() * DemoPeople.SURNAMES.size());
            var surname = DemoPeople.SURNAMES.get(at).split(" ");
            var given = woman ? DemoPeople.WOMEN : DemoPeople.MEN;
            name = surname[0] + given.get(random.nextInt(given.size()));
            pinyin = surname[1];
        } while (!names.add(name));
        var city = city(random);
        var district = pick(city.districts(), random);
        var phone = phone(phones, random);
        var address = city.name() + "市" + district + pick(DemoPlaces.STREETS, random) + " " + (3 + random.nextInt(480)) + " 号"
                + pick(DemoPlaces.ESTATES, random) + " " + (1 + random.nextInt(22)) + " 幢 " + (101 + 100 * random.nextInt(18) + random.nextInt(6)) + " 室";
        return new DemoCustomer("c-%04d".formatted(number), name, woman ? "女士" : "先生", Language.ZH, phone,
                pinyin + phone.substring(7) + "@example." + pick(List.of("com", "net", "org"), random), city, district, address, tier(random),
                couponUse(random), some(DemoPeople.PREFERENCES, random), complaints(random),
                random.nextInt(100) < 42 ? pick(DemoPeople.NOTES, random) : "", since(random));
    }

    private static DemoCustomer english(int number, String titled, Set<String> phones, Random random) {
        var honorific = titled.substring(0, 2);
        var name = titled.substring(3);
        var city = DemoPlaces.CITIES.get(random.nextInt(10));
        var district = pick(city.districts(), random);
        var address = "Room " + (201 + 100 * random.nextInt(15)) + ", Building " + (1 + random.nextInt(12)) + ", " + (5 + random.nextInt(300)) + " "
                + pick(List.of("Wutong Road", "Qingxi Road", "Wenchang Road", "Chunhui Road", "Yunqi Road"), random) + ", " + city.english()
                + " (" + city.name() + "市" + district + ")";
        return new DemoCustomer("c-%04d".formatted(number), name, honorific, Language.EN, phone(phones, random),
                name.toLowerCase(Locale.ROOT).replace(" ", ".") + "@example.com", city, district, address, tier(random),
                couponUse(random), some(DemoPeople.ENGLISH_PREFERENCES, random), complaints(random),
                random.nextInt(100) < 30 ? pick(DemoPeople.ENGLISH_NOTES, random) : "", since(random));
    }

    private static DemoPlaces.City city(Random random) {
        int at = (int) (random.nextDouble() * random.nextDouble() * DemoPlaces.CITIES.size());
        return random.nextInt(100) < 4 ? DemoPlaces.CITIES.get(DemoPlaces.CITIES.size() - 1 - random.nextInt(4)) : DemoPlaces.CITIES.get(at);
    }

    private static String phone(Set<String> phones, Random random) {
        String phone;
        do {
            phone = (random.nextBoolean() ? "138000" : "139000") + "%05d".formatted(random.nextInt(100_000));
        } while (!phones.add(phone));
        return phone;
    }

    private static Tier tier(Random random) {
        int percent = random.nextInt(100);
        return percent < 54 ? Tier.REGULAR : percent < 78 ? Tier.SILVER : percent < 92 ? Tier.GOLD : Tier.BLACK;
    }

    private static double couponUse(Random random) {
        return (random.nextInt(60) + random.nextInt(41)) / 100.0;
    }

    private static int complaints(Random random) {
        int percent = random.nextInt(100);
        return percent < 82 ? 0 : percent < 94 ? 1 : percent < 98 ? 2 : 4;
    }

    private static LocalDate since(Random random) {
        return LocalDate.of(2019, 4, 1).plusDays(random.nextInt(2_600));
    }

    private static List<String> some(List<String> from, Random random) {
        var chosen = new ArrayList<String>();
        int count = random.nextInt(4);
        while (chosen.size() < count) {
            var one = pick(from, random);
            if (!chosen.contains(one)) {
                chosen.add(one);
            }
        }
        return chosen;
    }

    static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
