package dev.vlab.spark;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.FloatType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import dev.vlab.engine.library.ModelStamp;
import dev.vlab.engine.library.PortableColumns;
import dev.vlab.engine.library.PortableRow;
import dev.vlab.engine.library.SourceFile;
import dev.vlab.engine.task.ClipEmbedding;
import dev.vlab.engine.video.VideoInfo;
import java.nio.file.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Portable rows as Spark's rows. */
final class SparkRows {

    /** The columns in the order of {@link #row}. */
    static final StructType SCHEMA = new StructType()
            .add(PortableColumns.PATH, StringType, false)
            .add(PortableColumns.MODEL, StringType, false)
            .add(PortableColumns.MODEL_SHA256, StringType, false)
            .add(PortableColumns.REASON, StringType)
            .add(PortableColumns.SHA256, StringType)
            .add(PortableColumns.SIZE, LongType)
            .add(PortableColumns.MODIFIED, LongType)
            .add(PortableColumns.DURATION, LongType)
            .add(PortableColumns.WIDTH, IntegerType)
            .add(PortableColumns.HEIGHT, IntegerType)
            .add(PortableColumns.FRAME_RATE, DoubleType)
            .add(PortableColumns.CODEC, StringType)
            .add(PortableColumns.AUDIO, BooleanType)
            .add(PortableColumns.MOMENT, IntegerType)
            .add(PortableColumns.MOMENTS, IntegerType)
            .add(PortableColumns.START, LongType)
            .add(PortableColumns.FINISH, LongType)
            .add(PortableColumns.VECTOR, createArrayType(FloatType, false))
            .add(PortableColumns.FRAME_TIMES, createArrayType(LongType, false))
            .add(PortableColumns.FRAME_VECTORS, createArrayType(createArrayType(FloatType, false), false));

    private SparkRows() {}

    static Row row(PortableRow row) {
        return switch (row) {
            case PortableRow.OfFailure(ModelStamp model, Path file, String reason) ->
                fill(file.toString(), model.name(), model.sha256(), reason);
            case PortableRow.OfMoment(
                    ModelStamp model,
                    SourceFile source,
                    int index,
                    int count,
                    ClipEmbedding moment) -> {
                VideoInfo info = source.info();
                yield fill(
                        source.file().toString(),
                        model.name(),
                        model.sha256(),
                        null,
                        source.sha256(),
                        source.state().size(),
                        source.state().modified(),
                        info.durationMicros(),
                        info.width(),
                        info.height(),
                        info.frameRate(),
                        info.codec(),
                        info.hasAudio(),
                        index,
                        count,
                        moment.clip().span().startMicros(),
                        moment.clip().span().endMicros(),
                        moment.video(),
                        moment.frameTimes().stream().mapToLong(Long::longValue).toArray(),
                        moment.frames().toArray(float[][]::new));
            }
        };
    }

    private static Row fill(Object... first) {
        Object[] values = new Object[SCHEMA.length()];
        System.arraycopy(first, 0, values, 0, first.length);
        return RowFactory.create(values);
    }
}
