package dev.vlab.engine.library;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which videos a search looks into: those for which all of this is true.
 *
 * @param tags all of which the video has, as {@link LibraryNotes#tag(String)} writes them
 * @param folder in which the file is, at any depth; null for anywhere
 * @param leastMicros least duration
 * @param mostMicros greatest duration
 * @param addedFrom earliest time at which it was added
 * @param addedBefore time before which it was added
 */
public record VideoFilter(
        Set<String> tags,
        @Nullable Path folder,
        long leastMicros,
        long mostMicros,
        Instant addedFrom,
        Instant addedBefore) {

    /** Every video. */
    public static final VideoFilter NONE =
            new VideoFilter(Set.of(), null, 0, Long.MAX_VALUE, Instant.EPOCH, Instant.ofEpochMilli(Long.MAX_VALUE));

    public VideoFilter {
        tags = Set.copyOf(tags);
        if (leastMicros > mostMicros) {
            throw new IllegalArgumentException("no video is at least %.3f s and at most %.3f s long"
                    .formatted(leastMicros / 1e6, mostMicros / 1e6));
        }
        if (!addedFrom.isBefore(addedBefore)) {
            throw new IllegalArgumentException(
                    "no video was added from " + addedFrom + " on and before " + addedBefore);
        }
    }
}
