package deskside.assist.comparison;

/**
 * McNemar's test for two classifiers on the same messages, mid-p variant: McNemar 1947; Dietterich 1998 recommends the test for
 * classifiers that are trained once; Fagerland, Lydersen, Laake 2013 recommend mid-p for small numbers. Stateless.
 */
final class McNemar {

    private McNemar() {
    }

    /**
     * Two-sided.
     *
     * @param onlyFirst  messages that only the first model got right
     * @param onlySecond messages that only the second one got right
     * @return the probability that two equally good models differ at least so much; 1 when they never differ
     */
    static double midP(int onlyFirst, int onlySecond) {
        var differing = onlyFirst + onlySecond;
        var fewer = Math.min(onlyFirst, onlySecond);
        var tail = 0.0;
        for (var k = 0; k <= fewer; k++) {
            tail += half(differing, k);
        }
        return Math.min(1, 2 * tail - half(differing, fewer));
    }

    /** Binomial(n, ½) at k; by logarithms, so that thousands do not overflow. */
    private static double half(int n, int k) {
        var log = -n * Math.log(2);
        for (var i = 1; i <= k; i++) {
            log += Math.log(n - k + i) - Math.log(i);
        }
        return Math.exp(log);
    }
}
