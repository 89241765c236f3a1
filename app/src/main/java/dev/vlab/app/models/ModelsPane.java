package dev.vlab.app.models;

/** What stands beside the cards of the models. */
public enum ModelsPane {
    NONE,
    CARD,
    IMPORT,
    DOWNLOAD
}
