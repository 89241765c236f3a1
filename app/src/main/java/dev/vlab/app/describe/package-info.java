/** Describing a clip in words: the panel, subtitles over the video, captions on the timeline, files of them. */
@NullMarked
package dev.vlab.app.describe;

import org.jspecify.annotations.NullMarked;
