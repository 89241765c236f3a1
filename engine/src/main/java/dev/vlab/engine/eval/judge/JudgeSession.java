package dev.vlab.engine.eval.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A queue of items and a log of what was said of them. The log only grows, except by {@link #undone}: of each rater the
 * latest entry about an item counts.
 *
 * @param id names it among all sessions, wherever they were made
 * @param made when, in milliseconds since 1970
 * @param models one that is rated, or two that are compared
 * @param data what the items come from
 * @param task what the models did
 * @param seed of the draw of items and sides
 * @param items in the order in which they are judged
 * @param log oldest first
 */
public record JudgeSession(
        String id,
        long made,
        List<String> models,
        String data,
        String task,
        long seed,
        List<JudgeItem> items,
        List<Judgement> log) {

    /** Checks that everything fits together. */
    public JudgeSession {
        Objects.requireNonNull(data, "the session does not say what it comes from");
        Objects.requireNonNull(task, "the session has no task");
        require(id != null && id.matches("[A-Za-z0-9-]+"), "the session's id is " + id);
        models = List.copyOf(Objects.requireNonNull(models, "the session has no models"));
        items = List.copyOf(Objects.requireNonNull(items, "the session has no items"));
        log = List.copyOf(Objects.requireNonNull(log, "the session has no log, not even an empty one"));
        require(models.size() == 1 || models.size() == 2, "the session has " + models.size() + " models");
        Scale scale = models.size() == 1 ? Scale.RATING : Scale.PREFERENCE;
        for (JudgeItem item : items) {
            require(item.answers().size() == models.size(), "“" + item.asked() + "” lacks a model's answer");
        }
        for (Judgement one : log) {
            require(one.item() >= 0 && one.item() < items.size(), "there is no item " + one.item());
            require(one.value() == null || scale.has(one.value()), "no rating is " + one.value());
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    public Scale scale() {
        return models.size() == 1 ? Scale.RATING : Scale.PREFERENCE;
    }

    /** The same with one more entry. */
    public JudgeSession with(Judgement judgement) {
        List<Judgement> longer = new ArrayList<>(log);
        longer.add(judgement);
        return logging(longer);
    }

    /** The same without a rater's latest entry. */
    public JudgeSession undone(String rater) {
        List<Judgement> shorter = new ArrayList<>(log);
        last(rater).ifPresent(one -> shorter.remove(shorter.lastIndexOf(one)));
        return logging(shorter);
    }

    /** A rater's latest entry. */
    public Optional<Judgement> last(String rater) {
        return log.reversed().stream().filter(one -> one.rater().equals(rater)).findFirst();
    }

    /**
     * The same with what another copy's log has besides.
     *
     * @throws IllegalArgumentException if the other one is not a copy of this session
     */
    public JudgeSession joined(JudgeSession other) {
        require(logging(List.of()).equals(other.logging(List.of())), "it is another session than “" + name() + "”");
        List<Judgement> both = new ArrayList<>(log);
        other.log.stream().filter(one -> !log.contains(one)).forEach(both::add);
        both.sort(Comparator.comparingLong(Judgement::when));
        return logging(both);
    }

    private JudgeSession logging(List<Judgement> other) {
        return new JudgeSession(id, made, models, data, task, seed, items, other);
    }

    /** What a rater says of an item. */
    public Optional<Judgement> of(String rater, int item) {
        return log.reversed().stream()
                .filter(one -> one.item() == item && one.rater().equals(rater))
                .findFirst();
    }

    /** What counts: of each item, by number, what each rater says of it, by name. */
    public SortedMap<Integer, SortedMap<String, Judgement>> standing() {
        SortedMap<Integer, SortedMap<String, Judgement>> standing = new TreeMap<>();
        log.forEach(one ->
                standing.computeIfAbsent(one.item(), item -> new TreeMap<>()).put(one.rater(), one));
        return standing;
    }

    /** Who has said something, by name. */
    public List<String> raters() {
        return log.stream().map(Judgement::rater).distinct().sorted().toList();
    }

    /** How many items a rater has rated. */
    public int rated(String rater) {
        return (int) standing().values().stream()
                .map(said -> said.get(rater))
                .filter(one -> one != null && one.value() != null)
                .count();
    }

    /** What a person calls it. */
    public String name() {
        return String.join(" and ", models) + ", " + data;
    }
}
