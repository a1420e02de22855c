package deskside.assist.intent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Arrays of numbers in the model's binary form, their size checked before memory is taken. */
final class FloatArrays {

    /** More than any model of ours: 100 million numbers are 400 MB. */
    private static final int MAX_LENGTH = 100_000_000;

    private FloatArrays() {
    }

    static void write(DataOutput out, float[] values) throws IOException {
        out.writeInt(values.length);
        for (var value : values) {
            out.writeFloat(value);
        }
    }

    static float[] read(DataInput in) throws IOException {
        var values = new float[size(in, MAX_LENGTH)];
        for (var i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    /** To what {@link #writeHalf} can keep, in place; so a model that was read back answers exactly as before. */
    static float[] toHalf(float[] values) {
        for (var i = 0; i < values.length; i++) {
            values[i] = Float.float16ToFloat(Float.floatToFloat16(values[i]));
        }
        return values;
    }

    /** The same, kept in two bytes each. */
    static short[] halves(float[] values) {
        var halves = new short[values.length];
        for (var i = 0; i < values.length; i++) {
            halves[i] = Float.floatToFloat16(values[i]);
        }
        return halves;
    }

    /** As {@link #writeHalf} writes them. */
    static void write(DataOutput out, short[] halves) throws IOException {
        out.writeInt(halves.length);
        for (var half : halves) {
            out.writeShort(half);
        }
    }

    static short[] readHalves(DataInput in) throws IOException {
        var halves = new short[size(in, MAX_LENGTH)];
        for (var i = 0; i < halves.length; i++) {
            halves[i] = in.readShort();
        }
        return halves;
    }

    /** Two bytes for each (IEEE 754 binary16): enough for learned weights, which are far less exact themselves. */
    static void writeHalf(DataOutput out, float[] values) throws IOException {
        out.writeInt(values.length);
        for (var value : values) {
            out.writeShort(Float.floatToFloat16(value));
        }
    }

    static float[] readHalf(DataInput in) throws IOException {
        var values = new float[size(in, MAX_LENGTH)];
        for (var i = 0; i < values.length; i++) {
            values[i] = Float.float16ToFloat(in.readShort());
        }
        return values;
    }

    static void write(DataOutput out, double[] values) throws IOException {
        out.writeInt(values.length);
        for (var value : values) {
            out.writeDouble(value);
        }
    }

    static double[] readDoubles(DataInput in) throws IOException {
        var values = new double[size(in, MAX_LENGTH)];
        for (var i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }

    static int size(DataInput in, int most) throws IOException {
        var size = in.readInt();
        if (size < 0 || size > most) {
            throw new DamagedModel("a size of " + size + " where at most " + most + " is possible");
        }
        return size;
    }
}
