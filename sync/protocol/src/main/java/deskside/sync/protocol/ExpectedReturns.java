package deskside.sync.protocol;

import java.util.List;

/** All that are underway, the nearest deadline first. */
public record ExpectedReturns(List<ExpectedReturn> returns) {

    public ExpectedReturns {
        returns = List.copyOf(returns);
    }
}
