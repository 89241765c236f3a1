package dev.vlab.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Deals files to tasks, so that all have about as much to read. */
final class Shares {

    private Shares() {}

    private static final class Share {

        private final List<String> files = new ArrayList<>();
        private long bytes;
    }

    /**
     * Deals files by size, the largest first, each to the share that has least.
     *
     * @param sizes the files with their bytes
     * @param count of shares at most; none is empty
     */
    static List<List<String>> deal(Map<Path, Long> sizes, int count) {
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < Math.min(count, sizes.size()); i++) {
            shares.add(new Share());
        }
        PriorityQueue<Share> least = new PriorityQueue<>(Comparator.comparingLong(share -> share.bytes));
        least.addAll(shares);
        List<Map.Entry<Path, Long>> files = new ArrayList<>(sizes.entrySet());
        files.sort(Map.Entry.<Path, Long>comparingByValue().reversed());
        for (Map.Entry<Path, Long> file : files) {
            Share share = least.remove();
            share.files.add(file.getKey().toString());
            share.bytes += Math.max(1, file.getValue());
            least.add(share);
        }
        return shares.stream().map(share -> share.files).toList();
    }
}
