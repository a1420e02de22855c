package deskside.usecases.aftersales;

/** All that can be done with after-sales cases, for screens. */
public record AfterSales(
        OpenCase openCase, DecideCase decideCase, FollowUpCase followUpCase, LoadCases loadCases, LoadApprovals loadApprovals, NextActions nextActions,
        DueNotices dueNotices, TellCustomers tellCustomers, CaseRules rules) {
}
