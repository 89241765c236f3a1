package dev.vlab.engine.ablation;

import java.util.Map;

/**
 * How good one model is on held-out clips; all are shares, 0 to 1.
 *
 * @param answers questions answered right
 * @param answersChance the same of always giving the commonest answer of a question's type
 * @param timeAnswers the same of the questions that no single picture answers
 * @param answersByType the same by type of question
 * @param textToVideo captions that find their clip first, among {@code gallery} clips
 * @param gallery clips looked through
 * @param twins clips told from their temporal twin by their captions; chance is one half
 * @param captions clips whose caption is one of the right ones, word for word
 */
public record Scores(
        double answers,
        double answersChance,
        double timeAnswers,
        Map<String, Double> answersByType,
        double textToVideo,
        int gallery,
        double twins,
        double captions) {}
