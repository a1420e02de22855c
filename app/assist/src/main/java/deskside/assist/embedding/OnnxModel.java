package deskside.assist.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** One model in memory with its tokenizer. Safe for several threads: ONNX Runtime sessions are. */
final class OnnxModel implements AutoCloseable {

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPiece tokenizer;
    private final int dimensions;
    private final boolean wantsTypes;
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();
    private boolean closed;

    private OnnxModel(OrtEnvironment environment, OrtSession session, WordPiece tokenizer, int dimensions) {
        this.environment = environment;
        this.session = session;
        this.tokenizer = tokenizer;
        this.dimensions = dimensions;
        this.wantsTypes = session.getInputNames().contains("token_type_ids");
    }

    static OnnxModel load(OrtEnvironment environment, BundledModel model) throws IOException, OrtException {
        WordPiece tokenizer;
        try (var json = resource(model.tokenizer())) {
            tokenizer = WordPiece.read(json);
        }
        try (var weights = resource(model.weights()); var options = new OrtSession.SessionOptions()) {
            // One thread: a short message gains nothing from more, and the desk has other work for the cores.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return new OnnxModel(environment, environment.createSession(weights.readAllBytes(), options), tokenizer, model.dimensions());
        }
    }

    private static InputStream resource(String name) throws FileNotFoundException {
        var stream = OnnxModel.class.getResourceAsStream(name);
        if (stream == null) {
            throw new FileNotFoundException(name.substring(1));
        }
        return stream;
    }

    int[] tokens(String text) {
        return tokenizer.encode(text);
    }

    /** {@link #pool}, while the session is held open: releasing it under a running call would bring the whole process down. */
    List<float[]> run(List<int[]> rows) {
        inUse.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the embedder is closed");
            }
            return pool(rows);
        } finally {
            inUse.readLock().unlock();
        }
    }

    /** {@link Pooling} of each row of tokens. All rows are padded to the longest, so put rows of like length together. */
    private List<float[]> pool(List<int[]> rows) {
        var longest = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        var shape = new long[] {rows.size(), longest};
        var ids = LongBuffer.allocate(rows.size() * longest);
        var mask = LongBuffer.allocate(rows.size() * longest);
        for (var row : rows) {
            for (var i = 0; i < longest; i++) {
                ids.put(i < row.length ? row[i] : 0);
                mask.put(i < row.length ? 1 : 0);
            }
        }
        try (var idTensor = OnnxTensor.createTensor(environment, ids.flip(), shape);
                var maskTensor = OnnxTensor.createTensor(environment, mask.flip(), shape);
                var typeTensor = OnnxTensor.createTensor(environment, LongBuffer.allocate(rows.size() * longest), shape)) {
            var inputs = new HashMap<String, OnnxTensor>();
            inputs.put("input_ids", idTensor);
            inputs.put("attention_mask", maskTensor);
            if (wantsTypes) {
                inputs.put("token_type_ids", typeTensor);
            }
            try (var result = session.run(inputs)) {
                return pooled((OnnxTensor) result.get(0), rows, longest);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model failed", e);
        }
    }

    private List<float[]> pooled(OnnxTensor hidden, List<int[]> rows, int longest) {
        var values = hidden.getFloatBuffer();
        var vectors = new ArrayList<float[]>(rows.size());
        for (var row = 0; row < rows.size(); row++) {
            var states = new float[rows.get(row).length * dimensions];
            values.get(row * longest * dimensions, states);
            vectors.add(Pooling.of(states, dimensions));
        }
        return vectors;
    }

    /** Waits for calls that run. */
    @Override
    public void close() throws OrtException {
        inUse.writeLock().lock();
        try {
            closed = true;
            session.close();
        } finally {
            inUse.writeLock().unlock();
        }
    }
}
