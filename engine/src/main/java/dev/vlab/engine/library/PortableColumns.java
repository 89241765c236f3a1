package dev.vlab.engine.library;

/**
 * The columns of portable rows, with their types in Parquet. The first three are always there. A row with a
 * {@link #REASON} has nothing else; a row without one has everything else.
 */
public final class PortableColumns {

    /** STRING: the video file, an absolute path. */
    public static final String PATH = "path";

    /** STRING: name of the model that read. */
    public static final String MODEL = "model";

    /** STRING: SHA-256 of the model's weights, in hexadecimal. */
    public static final String MODEL_SHA256 = "model_sha256";

    /** STRING: why nothing came of the file. */
    public static final String REASON = "reason";

    /** STRING: SHA-256 of the file's bytes, in hexadecimal. */
    public static final String SHA256 = "sha256";

    /** INT64: the file's size in bytes. */
    public static final String SIZE = "size";

    /** INT64: time of the file's last change, milliseconds since 1970. */
    public static final String MODIFIED = "modified";

    /** INT64: length of the video in microseconds. */
    public static final String DURATION = "duration";

    /** INT32: pixels across as displayed. */
    public static final String WIDTH = "width";

    /** INT32: pixels down as displayed. */
    public static final String HEIGHT = "height";

    /** DOUBLE: average frames per second. */
    public static final String FRAME_RATE = "frame_rate";

    /** STRING: FFmpeg's short name of the video codec. */
    public static final String CODEC = "codec";

    /** BOOLEAN: whether there is a sound stream. */
    public static final String AUDIO = "audio";

    /** INT32: number of the moment in its video, from 0. */
    public static final String MOMENT = "moment";

    /** INT32: how many moments the video has. */
    public static final String MOMENTS = "moments";

    /** INT64: first instant of the moment in microseconds. */
    public static final String START = "start";

    /** INT64: first instant after the moment in microseconds. */
    public static final String FINISH = "finish";

    /** LIST of FLOAT: {@code [projection]}, of length 1, from video features. */
    public static final String VECTOR = "vector";

    /** LIST of INT64: timestamps of the frames that the model saw, in microseconds. */
    public static final String FRAME_TIMES = "frame_times";

    /** LIST of LIST of FLOAT: {@code [frames, projection]}, each of length 1, from image features. */
    public static final String FRAME_VECTORS = "frame_vectors";

    private PortableColumns() {}
}
