package dev.vlab.engine.task;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.checkpoint.Blending;
import dev.vlab.engine.checkpoint.Checkpoint;
import dev.vlab.engine.checkpoint.Precision;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.data.SampleWorld;
import dev.vlab.engine.model.TinyModels;
import dev.vlab.engine.text.ClipVocabulary;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A checkpoint folder and a video for the jobs to work on: the words are the sample world's, the weights noise. */
public final class SmallMatters {

    static final double SECONDS = 2;
    private static final int FPS = 10;

    private SmallMatters() {}

    public static Path vlab(Path folder) throws IOException {
        ClipVocabulary words = ClipVocabulary.ofWords(SampleWorld.words());
        return save(
                folder,
                words,
                TinyModels.vlab(
                        Blending.STACK,
                        true,
                        words.size(),
                        words.bosTokenId(),
                        words.eosTokenId(),
                        ClipVocabulary.maskTokenId()));
    }

    static Path clip(Path folder) throws IOException {
        ClipVocabulary words = ClipVocabulary.ofWords(SampleWorld.words());
        return save(folder, words, TinyModels.clip(words.size(), words.bosTokenId(), words.eosTokenId()));
    }

    private static Path save(Path folder, ClipVocabulary words, VlabConfig config) throws IOException {
        Files.createDirectories(folder);
        try (NDManager manager = Libtorch.newManager()) {
            Map<String, NDArray> parameters = TinyModels.parameters(config, 4, manager);
            if (config.multimodal() != null) {
                // Lets texts come to an end soon: a long one is cut earlier beside a longer question.
                parameters.get("multimodal.lm_bias").set(new NDIndex("{}", words.eosTokenId()), 7);
            }
            Checkpoint.save(folder, config, parameters, Precision.F32);
        }
        words.write(folder.resolve(Checkpoint.TOKENIZER));
        return folder;
    }

    /** A square that travels, two seconds long. */
    public static Path video(Path file) throws IOException {
        try (VideoWriter writer = new VideoWriter(file, 64, 48, FPS)) {
            for (int frame = 0; frame < SECONDS * FPS; frame++) {
                BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR);
                Graphics2D g = image.createGraphics();
                g.setColor(Color.getHSBColor(frame / 20f, 0.6f, 0.7f));
                g.fillRect(0, 0, 64, 48);
                g.setColor(Color.WHITE);
                g.fillRect(frame * 2, 16, 14, 14);
                g.dispose();
                writer.write(image);
            }
        }
        return file;
    }

    static Clip clip(Path video, double start, double end) {
        return new Clip(video, TimeSpan.ofSeconds(start, end));
    }
}
