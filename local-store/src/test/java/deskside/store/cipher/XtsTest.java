package deskside.store.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class XtsTest {

    private static final HexFormat HEX = HexFormat.of();

    /** IEEE 1619-2007, annex B: vectors 1 to 4 of XTS-AES-128. */
    record Known(int number, String dataKey, String tweakKey, long unit, String plain, String sealed) {
    }

    static Stream<Known> vectors() {
        var counting = new byte[512];
        for (var i = 0; i < counting.length; i++) {
            counting[i] = (byte) i;
        }
        return Stream.of(
                new Known(1, "00".repeat(16), "00".repeat(16), 0, "00".repeat(32),
                        "917cf69ebd68b2ec9b9fe9a3eadda692cd43d2f59598ed858c02c2652fbf922e"),
                new Known(2, "11".repeat(16), "22".repeat(16), 0x3333333333L, "44".repeat(32),
                        "c454185e6a16936e39334038acef838bfb186fff7480adc4289382ecd6d394f0"),
                new Known(3, "fffefdfcfbfaf9f8f7f6f5f4f3f2f1f0", "22".repeat(16), 0x3333333333L, "44".repeat(32),
                        "af85336b597afc1a900b2eb21ec949d292df4c047e0b21532186a5971a227a89"),
                new Known(4, "27182818284590452353602874713526", "31415926535897932384626433832795", 0, HEX.formatHex(counting), """
                        27a7479befa1d476489f308cd4cfa6e2a96e4bbe3208ff25287dd3819616e89cc78cf7f5e543445f8333d8fa7f56000005279fa5d8b5e4ad40e736ddb4d35412
                        328063fd2aab53e5ea1e0a9f332500a5df9487d07a5c92cc512c8866c7e860ce93fdf166a24912b422976146ae20ce846bb7dc9ba94a767aaef20c0d61ad0265
                        5ea92dc4c4e41a8952c651d33174be51a10c421110e6d81588ede82103a252d8a750e8768defffed9122810aaeb99f9172af82b604dc4b8e51bcb08235a6f434
                        1332e4ca60482a4ba1a03b3e65008fc5da76b70bf1690db4eae29c5f1badd03c5ccf2a55d705ddcd86d449511ceb7ec30bf12b1fa35b913f9f747a8afd1b130e
                        94bff94effd01a91735ca1726acd0b197c4e5b03393697e126826fb6bbde8ecc1e08298516e2c9ed03ff3c1b7860f6de76d4cecd94c8119855ef5297ca67e9f3
                        e7ff72b1e99785ca0a7e7720c5b36dc6d72cac9574c8cbbc2f801e23e56fd344b07f22154beba0f08ce8891e643ed995c94d9a69c9f1b5f499027a78572aeebd
                        74d20cc39881c213ee770b1010e4bea718846977ae119f7a023ab58cca0ad752afe656bb3c17256a9f6e9bf19fdd5a38fc82bbe872c5539edb609ef4f79c203e
                        bb140f2e583cb2ad15b4aa5b655016a8449277dbd477ef2c8d6c017db738b18deb4a427d1923ce3ff262735779a418f20a282df920147beabe421ee5319d0568
                        """.replace("\n", "")));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void it_is_the_standard_s(Known known) {
        var plain = HEX.parseHex(known.plain);
        var xts = new Xts(HEX.parseHex(known.dataKey), HEX.parseHex(known.tweakKey), plain.length);
        var sealed = new byte[plain.length];

        xts.encrypt(known.unit, plain, 0, plain.length, sealed);
        assertThat(HEX.formatHex(sealed)).isEqualTo(known.sealed);
        assertThat(HEX.formatHex(plain)).as("the source is left alone").isEqualTo(known.plain);

        xts.decrypt(known.unit, sealed, 0, sealed.length);
        assertThat(sealed).isEqualTo(plain);
    }

    @Test
    void a_long_run_is_the_same_as_its_units_one_by_one() {
        var random = new Random(1619);
        var xts = xts(random);
        for (var units : new int[] {1, 2, 3, 4, 5, 8, 9, 31}) {
            var plain = new byte[units * 4_096 + 7];
            random.nextBytes(plain);
            var first = random.nextLong(1L << 40);
            var run = new byte[units * 4_096];
            xts.encrypt(first, plain, 7, run.length, run);

            for (var i = 0; i < units; i++) {
                var one = new byte[4_096];
                xts.encrypt(first + i, plain, 7 + i * 4_096, one.length, one);
                assertThat(Arrays.copyOfRange(run, i * 4_096, (i + 1) * 4_096)).as("unit %d of %d", i, units).isEqualTo(one);
            }
            var placed = new byte[plain.length];
            System.arraycopy(run, 0, placed, 7, run.length);
            xts.decrypt(first, placed, 7, run.length);
            System.arraycopy(plain, 0, placed, 0, 7);
            assertThat(placed).isEqualTo(plain);
        }
    }

    @Test
    void threads_do_not_disturb_each_other() throws Exception {
        var random = new Random(4_096);
        var xts = xts(random);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Callable<Void>>();
            for (var thread = 0; thread < 8; thread++) {
                var seed = random.nextLong();
                work.add(() -> {
                    var own = new Random(seed);
                    for (var round = 0; round < 100; round++) {
                        var plain = new byte[(1 + own.nextInt(6)) * 4_096];
                        own.nextBytes(plain);
                        var first = own.nextLong(1L << 40);
                        var bytes = new byte[plain.length];
                        xts.encrypt(first, plain, 0, plain.length, bytes);
                        assertThat(bytes).isNotEqualTo(plain);
                        Thread.yield();
                        xts.decrypt(first, bytes, 0, bytes.length);
                        assertThat(bytes).isEqualTo(plain);
                    }
                    return null;
                });
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }

    @Test
    void a_part_of_a_unit_is_refused() {
        var xts = xts(new Random(3));
        assertThatThrownBy(() -> xts.encrypt(0, new byte[4_112], 0, 4_112, new byte[4_112])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Xts(new byte[16], new byte[16], 4_100)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Xts xts(Random random) {
        var key = new byte[16];
        random.nextBytes(key);
        return new Xts(key, key, 4_096);
    }
}
