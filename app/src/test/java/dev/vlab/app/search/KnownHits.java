package dev.vlab.app.search;

import dev.vlab.engine.library.FrameScore;
import dev.vlab.engine.library.Hit;
import dev.vlab.engine.library.Moment;
import dev.vlab.engine.library.ScoreRange;
import dev.vlab.engine.library.SearchQuery;
import dev.vlab.engine.library.SearchResult;
import dev.vlab.engine.library.Sought;
import dev.vlab.engine.task.Progress;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** A search whose hits are known beforehand. */
public record KnownHits(Function<SearchQuery, List<Hit>> hits) implements SearchViewModel.Search {
    @Override
    public SearchResult search(SearchQuery query, Progress progress) {
        List<Hit> bestFirst = hits.apply(query).stream()
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .toList();
        return new SearchResult(bestFirst, ScoreRange.of(bestFirst));
    }

    @Override
    public List<FrameScore> why(Moment moment, Sought sought) {
        return List.of(new FrameScore(500_000, 0.1), new FrameScore(1_500_000, 0.3));
    }
}
