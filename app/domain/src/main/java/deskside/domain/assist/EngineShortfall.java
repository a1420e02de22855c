package deskside.domain.assist;

/** Why the engine is below {@link EngineTier#FULL}. */
public enum EngineShortfall {
    /** Somebody has switched the embeddings off, to find a fault. */
    SWITCHED_OFF,
    /** ONNX Runtime's library cannot be loaded: another system or processor, a library of the system missing. */
    NATIVE_LIBRARY,
    /** A weights file is not in the program. */
    MODEL_MISSING,
    /** A weights file is there and cannot be used. */
    MODEL_DAMAGED,
    /** The embeddings are there, but the models that serve were trained without them. */
    KEYWORD_MODEL,
    /** The hub has not given any intents yet, or the model is being made from them. */
    NO_INTENTS
}
