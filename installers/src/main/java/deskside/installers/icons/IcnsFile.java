package deskside.installers.icons;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/** Mac icons: chunks of a four-letter type, which stands for a size, and a PNG. */
final class IcnsFile {

    private static final int CHUNK_HEADER = 8;
    /** Type by pixels; those of 32 to 1024 pixels appear twice: as themselves and as the sharp form of half their size. */
    private static final Map<String, Integer> TYPES = types();

    private IcnsFile() {
    }

    private static Map<String, Integer> types() {
        var types = new LinkedHashMap<String, Integer>();
        types.put("icp4", 16);
        types.put("icp5", 32);
        types.put("ic07", 128);
        types.put("ic08", 256);
        types.put("ic09", 512);
        types.put("ic11", 32);
        types.put("ic12", 64);
        types.put("ic13", 256);
        types.put("ic14", 512);
        types.put("ic10", 1024);
        return types;
    }

    static byte[] of(SortedMap<Integer, byte[]> pngBySize) {
        var length = CHUNK_HEADER + TYPES.values().stream().mapToInt(size -> CHUNK_HEADER + pngBySize.get(size).length).sum();
        var file = ByteBuffer.allocate(length).put(ascii("icns")).putInt(length);
        TYPES.forEach((type, size) -> {
            var png = pngBySize.get(size);
            file.put(ascii(type)).putInt(CHUNK_HEADER + png.length).put(png);
        });
        return file.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
