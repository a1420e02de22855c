package deskside.launcher.command;

import deskside.domain.audit.AuditChain;
import deskside.domain.audit.AuditHead;
import deskside.domain.audit.AuditPage;
import deskside.launcher.ExitCode;
import deskside.launcher.Failure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code deskside audit verify}: computes the chain anew, here and not at the hub. */
@Command(name = "verify", mixinStandardHelpOptions = true,
        description = "Reads the whole audit and computes its chain of hashes anew. Exits 4 if anything does not follow.")
public final class AuditVerifyCommand implements Callable<Integer> {

    private static final int PAGE = 1_000;
    private static final int MOST_FINDINGS = 20;

    @Option(names = "--anchor", paramLabel = "SEQ:HASH",
            description = "An end of the chain noted before, e.g. in an evidence pack: shows that nothing up to it was made anew.")
    private @Nullable String anchor;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Mixin
    private HubLogin hubLogin = new HubLogin();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var noted = anchor == null ? null : noted(anchor);
        var findings = new ArrayList<AuditChain.Finding>();
        var chain = new AuditChain(AuditHead.EMPTY);
        AuditHead end;
        try (var hub = hubLogin.signIn("zhou")) {
            var page = HubLogin.value(hub.audit(0, PAGE, null));
            // what is added while this reads is behind the end
            end = page.head();
            while (!page.entries().isEmpty() && chain.last().seq() < end.seq()) {
                add(page, end, chain, noted, findings);
                page = HubLogin.value(hub.audit(page.entries().getLast().seq(), PAGE, null));
            }
        }
        addIfWrong(chain.end(end), findings);
        if (noted != null && noted.seq() > end.seq()) {
            findings.add(new AuditChain.Finding(noted.seq(), AuditChain.Fault.END));
        }
        print(end, findings);
        return findings.isEmpty() ? ExitCode.OK : ExitCode.NOT_HELD;
    }

    private static void add(AuditPage page, AuditHead end, AuditChain chain, @Nullable AuditHead noted, List<AuditChain.Finding> findings) {
        for (var entry : page.entries()) {
            if (entry.seq() <= end.seq()) {
                addIfWrong(chain.add(entry), findings);
                if (noted != null && noted.seq() == entry.seq()) {
                    addIfWrong(chain.end(noted), findings);
                }
            }
        }
    }

    private static void addIfWrong(AuditChain.@Nullable Finding finding, List<AuditChain.Finding> findings) {
        if (finding != null && findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    private static AuditHead noted(String anchor) {
        try {
            return AuditHead.parse(anchor);
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.USAGE, "--anchor: " + e.getMessage() + ".", e);
        }
    }

    private void print(AuditHead end, List<AuditChain.Finding> findings) {
        var out = spec.commandLine().getOut();
        if (json) {
            var row = new LinkedHashMap<String, Object>();
            row.put("entries", end.seq());
            row.put("end", end.toString());
            row.put("findings", findings);
            out.println(Json.write(row));
            return;
        }
        findings.forEach(finding -> out.println("Entry " + finding.seq() + ": " + say(finding.fault())));
        out.println(findings.isEmpty() ? end.seq() + " entries follow from one another." : "The audit was tampered with.");
        out.println("End " + end);
    }

    private static String say(AuditChain.Fault fault) {
        return switch (fault) {
            case SEQUENCE -> "entries before it are missing, were added or moved";
            case LINK -> "it does not follow from the entry before";
            case CONTENT -> "it does not say any more what it said when it was recorded";
            case END -> "the chain does not reach this end: entries were cut off, or it was made anew";
        };
    }
}
