package dev.vlab.engine.library;

import dev.vlab.engine.library.LiveIndex.Sample;
import dev.vlab.engine.library.MomentIndex.VideoVectors;
import dev.vlab.engine.library.SearchTable.Stamped;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The moments of a library; queries are moments of it with a random step, as another look at the same scene would be.
 */
final class StoredMoments implements MomentSource {

    private static final double STEP = 0.3;
    private static final long SEED = 1;

    private final LibraryStore store;
    private final SearchTable table;
    private final List<float[]> sample;
    private final Map<Long, Stamped> all;
    private final Iterator<Map.Entry<Long, Stamped>> left;
    private final Random random = new Random(SEED);

    StoredMoments(LibraryStore store, LiveIndex index) throws IOException {
        this.store = store;
        this.table = new SearchTable(store.database().connection());
        Sample taken = index.sample(Progress.NONE);
        this.sample = List.copyOf(taken.vectors().values());
        this.all = store.database().read(table::stamps);
        this.left = all.entrySet().iterator();
    }

    @Override
    public int total() {
        return all.values().stream().mapToInt(Stamped::moments).sum();
    }

    @Override
    public int dimension() {
        return sample.getFirst().length;
    }

    @Override
    public List<VideoVectors> next(int moments) throws IOException {
        Map<Long, Stamped> batch = new HashMap<>();
        int taken = 0;
        while (taken < moments && left.hasNext()) {
            Map.Entry<Long, Stamped> video = left.next();
            batch.put(video.getKey(), video.getValue());
            taken += video.getValue().moments();
        }
        return store.database().read(() -> table.vectors(batch));
    }

    @Override
    public List<float[]> queries(int count) {
        List<float[]> queries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            queries.add(Vectors.near(sample.get(random.nextInt(sample.size())), STEP, random));
        }
        return queries;
    }
}
