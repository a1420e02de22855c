package deskside.assist.intent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Calibration and scope decision that belong together, one for each tier of the engine. {@code detector} is null when there were
 * too few intents to learn what an unknown one looks like; then every message counts as known.
 */
record Judge(Mixture mixture, @Nullable ScopeDetector detector) {

    void write(DataOutput out) throws IOException {
        mixture.write(out);
        out.writeBoolean(detector != null);
        if (detector != null) {
            detector.write(out);
        }
    }

    static Judge read(DataInput in) throws IOException {
        var mixture = Mixture.read(in);
        return new Judge(mixture, in.readBoolean() ? ScopeDetector.read(in) : null);
    }
}
