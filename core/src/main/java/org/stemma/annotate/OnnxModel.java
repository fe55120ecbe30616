package org.stemma.annotate;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A transformer that gives a vector for every piece of a text, run by ONNX Runtime on one thread. Thread-safe. */
final class OnnxModel implements AutoCloseable {
    private static final Set<String> INPUTS = Set.of("input_ids", "attention_mask", "token_type_ids");

    /**
     * Bytes of stack for starting the runtime and a model: both go by recursion, the first over the command line of this very program,
     * deeper than a usual thread of Java can, and would end the program without a word.
     */
    private static final long STACK = 64L << 20;

    private final OrtEnvironment environment;
    private final OrtSession session;

    private OnnxModel(byte[] weights) throws OrtException {
        session = started(() -> OrtEnvironment.getEnvironment().createSession(weights, options()));
        environment = OrtEnvironment.getEnvironment();
    }

    private static OrtSession started(Callable<OrtSession> start) throws OrtException {
        FutureTask<OrtSession> task = new FutureTask<>(start);
        new Thread(null, task, "stemma-model", STACK).start();
        try {
            return task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof OrtException fault) {
                throw fault;
            }
            throw new IllegalStateException("the model cannot be started", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    /** @throws OrtException where the bytes are no model, or one of other inputs or outputs */
    static OnnxModel of(byte[] weights) throws OrtException {
        OnnxModel model = new OnnxModel(weights);
        if (!model.encodes()) {
            model.session.close();
            throw new OrtException(
                    "it needs input_ids, attention_mask and perhaps token_type_ids, and gives a vector a piece");
        }
        return model;
    }

    private static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setMemoryPatternOptimization(false); // lengths differ from text to text
        return options;
    }

    private boolean encodes() throws OrtException {
        NodeInfo first = session.getOutputInfo().values().iterator().next();
        return session.getInputNames().contains("input_ids")
                && INPUTS.containsAll(session.getInputNames())
                && first.getInfo() instanceof TensorInfo tensor
                && tensor.getShape().length == 3;
    }

    /** The vectors of the pieces, one after the other. */
    FloatBuffer states(long[] ids) throws OrtException {
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        try {
            put(inputs, "input_ids", ids);
            put(inputs, "attention_mask", filled(ids.length, 1));
            put(inputs, "token_type_ids", filled(ids.length, 0));
            try (OrtSession.Result result = session.run(inputs)) {
                return ((OnnxTensor) result.get(0)).getFloatBuffer();
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private void put(Map<String, OnnxTensor> inputs, String name, long[] row) throws OrtException {
        if (session.getInputNames().contains(name)) {
            inputs.put(name, OnnxTensor.createTensor(environment, LongBuffer.wrap(row), new long[] {1, row.length}));
        }
    }

    private static long[] filled(int length, long value) {
        long[] row = new long[length];
        Arrays.fill(row, value);
        return row;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the model cannot be closed", e);
        }
    }
}
