package dev.vlab.engine.train;

import dev.vlab.engine.data.AnnotatedQuestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clips or pictures in files. A step's clips differ, as long as there are enough; a clip with a temporal twin comes
 * with it. A file that cannot be read is left out, and logged once.
 */
final class FileExamples implements ExampleSource {

    /** Unreadable files in one step that say that something else is wrong. */
    private static final int PATIENCE = 20;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Logger LOG = LoggerFactory.getLogger(FileExamples.class);

    private final DataSource source;
    private final List<FileClip> clips;
    private final Map<String, FileClip> byId = new HashMap<>();
    private final FramePixels reader;
    private final Set<Path> unreadable = ConcurrentHashMap.newKeySet();

    /** @param clips at least one */
    FileExamples(DataSource source, List<FileClip> clips, int size) {
        this.source = source;
        this.clips = List.copyOf(clips);
        this.reader = new FramePixels(size);
        clips.forEach(clip -> byId.put(clip.id(), clip));
    }

    @Override
    public List<Example> draw(Stage stage, int step, int frames, RandomGenerator random) {
        List<FileClip> candidates = candidates(stage);
        List<Example> examples = new ArrayList<>();
        List<FileClip> deck = new ArrayList<>();
        int failures = 0;
        while (examples.size() < stage.clips()) {
            if (deck.isEmpty()) {
                deck.addAll(candidates);
            }
            FileClip clip = take(deck, random);
            try {
                examples.add(read(clip, frames, random));
                FileClip twin = clip.twin() == null ? null : byId.get(clip.twin());
                if (twin != null && stage.frames() > 1 && examples.size() < stage.clips()) {
                    deck.remove(twin);
                    examples.add(read(twin, frames, random));
                }
            } catch (IOException e) {
                if (unreadable.add(clip.file())) {
                    LOG.warn("left out: {}", e.getMessage());
                }
                if (++failures == PATIENCE) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return examples;
    }

    /** Clips with captions, where a stage needs some; where nothing but answers is learned, those with questions. */
    private List<FileClip> candidates(Stage stage) {
        boolean answersOnly = stage.objectives().equals(List.of(Objective.QA));
        return clips.stream()
                .filter(clip -> !(answersOnly
                        ? clip.questions().isEmpty()
                        : clip.captions().isEmpty()))
                .toList();
    }

    private static FileClip take(List<FileClip> deck, RandomGenerator random) {
        int i = random.nextInt(deck.size());
        FileClip taken = deck.get(i);
        deck.set(i, deck.getLast());
        deck.removeLast();
        return taken;
    }

    private Example read(FileClip clip, int frames, RandomGenerator random) throws IOException {
        return new Read(clip.captions(), clip.questions(), reader.read(clip, frames, random));
    }

    @Override
    public boolean teaches(Stage stage) {
        return !candidates(stage).isEmpty();
    }

    @Override
    public int frames(int wanted) {
        return source.kind() == DataSource.Kind.IMAGES ? 1 : wanted;
    }

    @Override
    public List<String> words() {
        Map<String, Long> counts = clips.stream()
                .flatMap(clip -> Stream.concat(
                        clip.captions().stream(),
                        clip.questions().stream().flatMap(asked -> Stream.of(asked.question(), asked.answer()))))
                .flatMap(text -> WORD.matcher(text.toLowerCase(Locale.ROOT)).results())
                .collect(Collectors.groupingBy(MatchResult::group, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public String name() {
        return source.name();
    }

    private record Read(List<String> captions, List<AnnotatedQuestion> questions, byte[] read) implements Example {

        @Override
        public byte[] pixels(int frames, int size, RandomGenerator random) {
            return read;
        }
    }
}
