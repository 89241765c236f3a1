package dev.vlab.engine.library;

import dev.vlab.engine.video.VideoInfo;
import java.time.Instant;

/**
 * A video in a library.
 *
 * @param id the library's number for it
 * @param info what the file says of itself (its path is absolute)
 * @param sha256 of the file's bytes, in hexadecimal
 * @param added when it was added
 */
public record LibraryVideo(long id, VideoInfo info, String sha256, Instant added) {}
