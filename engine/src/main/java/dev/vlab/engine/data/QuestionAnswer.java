package dev.vlab.engine.data;

/** A question about a clip and its one right answer, both in lower case. */
public record QuestionAnswer(QuestionType type, String question, String answer) {}
