package deskside.domain.audit;

import java.util.List;

/** Some entries in order. @param head where the whole chain ended when they were read */
public record AuditPage(List<AuditEntry> entries, AuditHead head) {

    public AuditPage {
        entries = List.copyOf(entries);
    }
}
