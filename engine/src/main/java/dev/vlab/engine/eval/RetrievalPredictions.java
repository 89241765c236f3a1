package dev.vlab.engine.eval;

import java.util.List;

/** What retrieval metrics were computed from. */
public record RetrievalPredictions(List<FoundClip> gallery, List<TwinChoice> twins) {}
