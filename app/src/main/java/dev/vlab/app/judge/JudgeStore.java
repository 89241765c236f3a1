package dev.vlab.app.judge;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vlab.app.problem.Problem;
import dev.vlab.app.problem.ProblemKind;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.checkpoint.AtomicFile;
import dev.vlab.engine.eval.judge.JudgeSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Keeps sessions from one start to the next: a JSON file each, replaced as a whole with every word that is said. */
public final class JudgeStore {
    private static final Texts TEXTS = Texts.of(JudgeStore.class);
    private static final String ENDING = ".json";

    /** An exported session has its results besides, which are counted anew. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path folder;
    private final Map<String, JudgeSession> unwritten = new ConcurrentHashMap<>();

    /**
     * What a folder holds.
     *
     * @param sessions newest first
     * @param problems files that are no sessions, and why; they stay as they are
     */
    record Found(List<JudgeSession> sessions, List<Problem> problems) {}

    /** Sessions in a folder that need not be there yet. */
    public JudgeStore(Path folder) {
        this.folder = folder;
    }

    Found read() throws IOException {
        List<JudgeSession> sessions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files()) {
            try {
                sessions.add(read(file));
            } catch (IOException e) {
                Problem problem = new Problem(ProblemKind.JUDGING, e.getMessage());
                problem.log(TEXTS.get("store.reading", file), e);
                problems.add(problem);
            }
        }
        sessions.sort(Comparator.comparingLong(JudgeSession::made).reversed());
        return new Found(sessions, problems);
    }

    /**
     * A session from a file, wherever it lies.
     *
     * @throws IOException naming the file if it is none
     */
    static JudgeSession read(Path file) throws IOException {
        try {
            JudgeSession session = JSON.readValue(file.toFile(), JudgeSession.class);
            if (session == null) {
                throw new IOException(TEXTS.get("store.empty"));
            }
            return session;
        } catch (IOException | RuntimeException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new IOException(TEXTS.get("store.bad", file, reason), e);
        }
    }

    /** Takes a session that is to be written by the next {@link #flush}; of several states the latest. */
    void put(JudgeSession session) {
        unwritten.put(session.id(), session);
    }

    /** Writes what is not written yet; what cannot be written stays for the next time. */
    synchronized void flush() throws IOException {
        for (JudgeSession session : List.copyOf(unwritten.values())) {
            Path file = folder.resolve(session.id() + ENDING);
            try {
                AtomicFile.writeString(file, JSON.writeValueAsString(session));
            } catch (IOException e) {
                throw new IOException(TEXTS.get("store.unwritten", file, e.getMessage()), e);
            }
            unwritten.remove(session.id(), session);
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }
}
