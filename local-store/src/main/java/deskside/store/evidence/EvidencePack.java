package deskside.store.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import deskside.domain.audit.AuditChain;
import deskside.domain.audit.AuditHead;
import deskside.domain.audit.Evidence;
import deskside.store.db.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP with {@code transcript.html} for people, {@code evidence.json} for programs, {@code audit.csv} for tables, and {@code manifest.json} with the
 * SHA-256 of each and the end of the audit's chain that {@code evidence.json} leads to.
 */
public final class EvidencePack {

    private static final String MANIFEST = "manifest.json";
    private static final String EVIDENCE = "evidence.json";
    private static final String FORMAT = "deskside-evidence/1";
    /** Bytes of one file in a pack that is read: a small file may say that it unpacks to more than the disk holds. */
    private static final int LARGEST = 512 << 20;

    /** @param files SHA-256 by name; @param auditHead see {@link AuditHead#toString} */
    public record Manifest(String format, String hubId, String conversationId, boolean inClear, String exportedAt, Map<String, String> files, String auditHead) {

        public Manifest {
            files = Map.copyOf(files);
        }
    }

    /** @param problems in words; empty: everything in the pack is as it was exported */
    public record Checked(Manifest manifest, List<String> problems) {

        public Checked {
            problems = List.copyOf(problems);
        }
    }

    private EvidencePack() {
    }

    /** Writes it beside and moves it into its place when it is whole. @param zone that the transcript's times are told in */
    public static void write(Evidence evidence, Path file, ZoneId zone) throws IOException {
        var contents = new LinkedHashMap<String, byte[]>();
        contents.put("transcript.html", new TranscriptPage(evidence, zone).html().getBytes(UTF_8));
        contents.put(EVIDENCE, Json.write(evidence));
        contents.put("audit.csv", csv(evidence).getBytes(UTF_8));
        var hashes = new TreeMap<String, String>();
        contents.forEach((name, bytes) -> hashes.put(name, sha256(bytes)));
        contents.put(MANIFEST, Json.write(new Manifest(FORMAT, evidence.hubId(), evidence.conversation().id(), evidence.inClear(),
                evidence.exportedAt().toString(), hashes, evidence.head().toString())));
        var target = file.toAbsolutePath();
        var beside = Files.createTempFile(target.getParent(), "evidence", ".part");
        try {
            try (var out = Files.newOutputStream(beside)) {
                zip(out, contents);
            }
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void zip(OutputStream out, Map<String, byte[]> contents) throws IOException {
        try (var zip = new ZipOutputStream(out, UTF_8)) {
            for (var content : contents.entrySet()) {
                zip.putNextEntry(new ZipEntry(content.getKey()));
                zip.write(content.getValue());
                zip.closeEntry();
            }
        }
    }

    private static String csv(Evidence evidence) {
        // the mark tells spreadsheets that it is UTF-8
        var csv = new StringBuilder("\ufeff").append(CsvLine.of(List.of("seq", "at", "madeAt", "actor", "role", "device", "action", "outcome", "subject",
                "payloadHash", "detail", "hash")));
        for (var e : evidence.audit()) {
            csv.append(CsvLine.of(List.of(e.seq(), e.at(), e.madeAt(), e.actorId(), e.role(), e.deviceId(), e.action(), e.outcome(), e.subject(),
                    e.payloadHash(), e.detail(), e.hash())));
        }
        return csv.toString();
    }

    /** @throws IOException when the file cannot be read or is no pack */
    public static Checked check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile(), UTF_8)) {
            var manifest = read(zip, MANIFEST, Manifest.class);
            var problems = new ArrayList<String>();
            for (var listed : new TreeMap<>(manifest.files()).entrySet()) {
                var entry = zip.getEntry(listed.getKey());
                if (entry == null) {
                    problems.add(listed.getKey() + " is missing");
                } else if (!sha256(bytes(zip, entry)).equals(listed.getValue())) {
                    problems.add(listed.getKey() + " is not as it was exported");
                }
            }
            zip.stream().map(ZipEntry::getName).filter(name -> !name.equals(MANIFEST) && !manifest.files().containsKey(name))
                    .forEach(name -> problems.add(name + " was added"));
            if (problems.isEmpty()) {
                checkChain(read(zip, EVIDENCE, Evidence.class), manifest, problems);
            }
            return new Checked(manifest, problems);
        } catch (ZipException | tools.jackson.core.JacksonException e) {
            throw new IOException("it is no evidence pack, or it is damaged", e);
        }
    }

    private static void checkChain(Evidence evidence, Manifest manifest, List<String> problems) {
        var head = evidence.before();
        var hashes = new LinkedHashMap<Long, String>();
        for (var content : evidence.contents()) {
            head = new AuditHead(head.seq() + 1, AuditChain.link(head.hash(), content));
            hashes.put(head.seq(), head.hash());
        }
        if (!head.equals(evidence.head()) || !head.toString().equals(manifest.auditHead())) {
            problems.add("the audit does not lead to its end " + manifest.auditHead());
        }
        for (var entry : evidence.audit()) {
            var recomputed = AuditChain.link(entry.previousHash(), AuditChain.contentHash(entry));
            if (!recomputed.equals(entry.hash()) || !entry.hash().equals(hashes.get(entry.seq()))) {
                problems.add("entry " + entry.seq() + " of the audit is not as it was recorded");
            }
        }
    }

    private static <T> T read(ZipFile zip, String name, Class<T> type) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("it is no evidence pack: " + name + " is missing");
        }
        return Json.read(bytes(zip, entry), type);
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException(entry.getName() + " is larger than any evidence");
            }
            return bytes;
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
