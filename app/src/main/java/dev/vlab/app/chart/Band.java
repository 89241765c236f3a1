package dev.vlab.app.chart;

/** A named stretch of the horizontal axis, such as a stage of training. */
public record Band(String name, double from, double to) {}
