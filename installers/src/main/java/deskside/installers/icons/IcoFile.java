package deskside.installers.icons;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SortedMap;

/** Windows icons: a directory of pictures, here all PNG, which Windows reads since Vista. */
final class IcoFile {

    private static final int HEADER = 6;
    private static final int ENTRY = 16;
    private static final short TYPE_ICON = 1;
    private static final short BITS_PER_PIXEL = 32;
    /** Written as 0 in the one byte that a side has. */
    private static final int LARGEST = 256;

    private IcoFile() {
    }

    /** @param pngBySize at most 256 pixels a side */
    static byte[] of(SortedMap<Integer, byte[]> pngBySize) {
        var length = HEADER + pngBySize.values().stream().mapToInt(png -> ENTRY + png.length).sum();
        var file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort(TYPE_ICON).putShort((short) pngBySize.size());
        var offset = HEADER + ENTRY * pngBySize.size();
        for (var entry : pngBySize.entrySet()) {
            var side = (byte) (entry.getKey() % LARGEST);
            file.put(side).put(side).put((byte) 0).put((byte) 0).putShort((short) 1).putShort(BITS_PER_PIXEL);
            file.putInt(entry.getValue().length).putInt(offset);
            offset += entry.getValue().length;
        }
        pngBySize.values().forEach(file::put);
        return file.array();
    }
}
