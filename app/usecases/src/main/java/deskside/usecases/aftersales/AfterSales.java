package deskside.usecases.aftersales;

/** All that can be done with after-sales cases, for screens. */
public record AfterSales(OpenCase openCase, DecideCase decideCase, LoadCases loadCases, NextActions nextActions, CaseRules rules) {
}
