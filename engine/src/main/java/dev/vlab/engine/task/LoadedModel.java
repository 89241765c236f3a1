package dev.vlab.engine.task;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.vlab.engine.DeviceChoice;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.checkpoint.Checkpoint;
import dev.vlab.engine.checkpoint.CheckpointException;
import dev.vlab.engine.checkpoint.VisionConfig;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.data.SampleWorld;
import dev.vlab.engine.model.Vlab;
import dev.vlab.engine.nn.Arithmetic;
import dev.vlab.engine.nn.Kernels;
import dev.vlab.engine.nn.PlainKernels;
import dev.vlab.engine.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint in memory, ready for the jobs. Safe for use by several threads (jobs take turns). Owns its native
 * memory: close it.
 */
public final class LoadedModel implements AutoCloseable {

    /** Frames sampled from a clip, where the model takes that many. */
    private static final int FRAMES = 8;

    /** Clips that go through the multimodal encoder as one batch: no more than are kept. */
    static final int TOGETHER = ClipCache.KEPT;

    /** The sample world's language, some words of which are younger than the model's vocabulary; made once needed. */
    private static final class World {

        private static final Set<String> WORDS = Set.copyOf(SampleWorld.words());
    }

    /** What the model card of a model says that has seen nothing but the sample world. */
    private static final String SAMPLE_WORLD_MARK = "sample world";

    private final ModelInfo info;
    private final Vlab model;
    private final Vlab differentiable;
    private final Tokenizer tokenizer;
    private final NDManager manager;
    private final ClipReader reader;
    private final ClipCache clips;
    private final ReentrantLock turn = new ReentrantLock(true);

    private LoadedModel(ModelInfo info, Vlab model, Vlab differentiable, Tokenizer tokenizer, NDManager manager) {
        this.info = info;
        this.model = model;
        this.differentiable = differentiable;
        this.tokenizer = tokenizer;
        this.manager = manager;
        this.reader = new ClipReader(info.frames(), info.imageSize());
        this.clips = new ClipCache(model, reader, manager);
    }

    /**
     * Loads a checkpoint folder.
     *
     * @throws IOException naming the file, the key and the reason if anything in it is not right
     */
    public static LoadedModel load(Path folder) throws IOException {
        return load(folder, Compute.BEST);
    }

    /**
     * Loads a checkpoint folder to compute in a given arithmetic.
     *
     * @param wanted null for the best of this machine
     * @throws IOException naming the file, the key and the reason if anything in it is not right
     */
    public static LoadedModel load(Path folder, @Nullable Arithmetic wanted) throws IOException {
        return load(folder, new Compute(DeviceChoice.AUTO, wanted));
    }

    /**
     * Loads a checkpoint folder to compute on a given device in a given arithmetic.
     *
     * @throws IOException naming the file, the key and the reason if anything in it is not right
     */
    public static LoadedModel load(Path folder, Compute compute) throws IOException {
        Arithmetic wanted = compute.arithmetic();
        if (wanted != null && !wanted.isAvailable()) {
            throw new IOException("this libtorch cannot compute in " + wanted.title());
        }
        VlabConfig config = VlabConfig.read(folder);
        if (!Files.exists(folder.resolve(Checkpoint.TOKENIZER))) {
            throw new CheckpointException(
                    folder,
                    "has no " + Checkpoint.TOKENIZER + " and cannot read texts; import it again with a vocabulary"
                            + " (vlab model import --vocabulary)");
        }
        NDManager manager = Libtorch.newManager(compute.device().device());
        try {
            Map<String, NDArray> parameters = Checkpoint.load(folder, config, manager);
            Tokenizer tokenizer = Tokenizer.load(folder.resolve(Checkpoint.TOKENIZER));
            Arithmetic arithmetic = compute.arithmetic(config);
            Vlab model = new Vlab(config, parameters, Kernels.frozen(arithmetic));
            ModelInfo info = describe(folder, config, parameters, arithmetic, manager);
            Vlab differentiable = new Vlab(config, parameters, new PlainKernels());
            return new LoadedModel(info, model, differentiable, tokenizer, manager);
        } catch (IOException | RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    private static ModelInfo describe(
            Path folder, VlabConfig config, Map<String, NDArray> parameters, Arithmetic arithmetic, NDManager manager)
            throws IOException {
        Path card = folder.resolve(Checkpoint.CARD);
        return new ModelInfo(
                folder,
                folder.toAbsolutePath().normalize().getFileName().toString(),
                Checkpoint.sha256(folder),
                parameters.values().stream().mapToLong(NDArray::size).sum(),
                Capability.of(config),
                Compute.name(manager.getDevice()),
                arithmetic,
                config.multimodal() == null
                        ? FRAMES
                        : Math.min(FRAMES, config.multimodal().maxFrames()),
                config.vision().imageSize(),
                Files.isRegularFile(card) && Files.readString(card).contains(SAMPLE_WORLD_MARK));
    }

    public ModelInfo info() {
        return info;
    }

    /** Patches across, and down, a picture. */
    int gridSize() {
        VisionConfig vision = model.config().vision();
        return vision.imageSize() / vision.patchSize();
    }

    /**
     * Words that this model cannot have learned, each once: those that the sample world does not have, where the model
     * has seen nothing else. Of any other model nobody can tell. Does not wait for the model's turn, but may take a
     * second the first time.
     */
    public List<String> strangeWords(String text) {
        return info.sampleWorldOnly()
                ? tokenizer.inPieces(text).stream()
                        .filter(word -> !World.WORDS.contains(word))
                        .toList()
                : List.of();
    }

    /** What makes clips ready for this model. */
    public ClipReader reader() {
        return reader;
    }

    /** The same model, slower, with operations through which gradients flow; to be used by who has its turn. */
    Vlab differentiable() {
        return differentiable;
    }

    ClipEmbedding embed(ReadyClip clip) {
        turn.lock();
        try {
            return clips.embed(clip);
        } finally {
            turn.unlock();
        }
    }

    /** What a job does with the model while it has its turn. */
    interface Work<T> {

        /**
         * Does it.
         *
         * @param step owns what is computed on the way; closed afterwards
         */
        T on(Vlab model, Tokenizer tokenizer, NDManager step);
    }

    /** What a job does with the model and a clip while it has its turn. */
    interface ClipWork<T> {
        T on(Vlab model, Tokenizer tokenizer, EncodedClip clip, NDManager step);
    }

    /** The same with several clips. */
    interface ClipsWork<T> {
        T on(Vlab model, Tokenizer tokenizer, List<EncodedClip> clips, NDManager step);
    }

    <T> T run(Work<T> work) {
        turn.lock();
        try (NDManager step = manager.newSubManager()) {
            return work.on(model, tokenizer, step);
        } finally {
            turn.unlock();
        }
    }

    /** Does something with a clip that is looked at for this once. */
    <T> T run(ReadyClip clip, ClipWork<T> work) {
        turn.lock();
        try (EncodedClip encoded = clips.encode(clip)) {
            return run((vlab, words, step) -> work.on(vlab, words, encoded, step));
        } finally {
            turn.unlock();
        }
    }

    <T> T run(Clip clip, ClipWork<T> work) throws IOException {
        return run(List.of(clip), (vlab, words, encoded, step) -> work.on(vlab, words, encoded.getFirst(), step));
    }

    <T> T run(List<Clip> wanted, ClipsWork<T> work) throws IOException {
        return run(wanted, looked -> {}, work);
    }

    /**
     * Does something with at most {@link #TOGETHER} clips.
     *
     * @param watch told before each clip is looked at how many have been
     */
    <T> T run(List<Clip> wanted, IntConsumer watch, ClipsWork<T> work) throws IOException {
        turn.lock();
        try {
            List<EncodedClip> encoded = new ArrayList<>();
            for (Clip clip : wanted) {
                watch.accept(encoded.size());
                encoded.add(clips.get(clip));
            }
            return run((vlab, words, step) -> work.on(vlab, words, encoded, step));
        } finally {
            turn.unlock();
        }
    }

    /** Refuses a job that the model cannot do, saying why. */
    void require(Capability capability) {
        if (!info.capabilities().contains(capability)) {
            throw new UnsupportedOperationException(
                    info.name() + " is a plain CLIP: it can search, but captions, answers and attention need a model"
                            + " with a multimodal encoder. Train one, or load another model.");
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            clips.close();
            tokenizer.close();
            manager.close();
        } finally {
            turn.unlock();
        }
    }
}
