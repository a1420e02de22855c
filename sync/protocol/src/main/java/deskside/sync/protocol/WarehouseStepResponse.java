package deskside.sync.protocol;

/** @param state of the case as it is now; @param duplicate it had been reported before and nothing was changed */
public record WarehouseStepResponse(String caseId, String state, boolean duplicate) {
}
