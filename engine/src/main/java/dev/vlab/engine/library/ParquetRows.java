package dev.vlab.engine.library;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.PqList;
import dev.hardwood.schema.ColumnProjection;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.ClipEmbedding;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The portable rows of a Parquet file, one after the other. */
final class ParquetRows implements AutoCloseable {

    private final Path file;
    private final ParquetFileReader reader;
    private final RowReader rows;

    private ParquetRows(Path file, ParquetFileReader reader, RowReader rows) {
        this.file = file;
        this.reader = reader;
        this.rows = rows;
    }

    /** @throws IOException if the file is no Parquet file or not one of portable rows */
    static ParquetRows open(Path file) throws IOException {
        return open(file, ColumnProjection.all());
    }

    /** Only which videos there are and which model read them, which is quick to read: {@link #nextHead}. */
    static ParquetRows openHeads(Path file) throws IOException {
        return open(
                file,
                ColumnProjection.columns(
                        PortableColumns.PATH,
                        PortableColumns.MODEL,
                        PortableColumns.MODEL_SHA256,
                        PortableColumns.MOMENT));
    }

    private static ParquetRows open(Path file, ColumnProjection columns) throws IOException {
        ParquetFileReader reader = null;
        try {
            reader = ParquetFileReader.open(InputFile.of(file));
            return new ParquetRows(
                    file, reader, reader.buildRowReader().projection(columns).build());
        } catch (IOException | RuntimeException e) {
            if (reader != null) {
                reader.close();
            }
            throw unreadable(file, e);
        }
    }

    /** The next row, or null after the last. */
    @Nullable
    PortableRow next() throws IOException {
        return next(row -> {
            Path video = Path.of(row.getString(PortableColumns.PATH));
            String reason = row.getString(PortableColumns.REASON);
            return reason == null ? moment(row, video) : new PortableRow.OfFailure(model(row), video, reason);
        });
    }

    /** What a row is about. */
    record Head(ModelStamp model, boolean isFirstOfFile) {}

    /** What the next row is about, or null after the last. */
    @Nullable
    Head nextHead() throws IOException {
        return next(row ->
                new Head(model(row), row.isNull(PortableColumns.MOMENT) || row.getInt(PortableColumns.MOMENT) == 0));
    }

    private <T> @Nullable T next(Function<RowReader, T> what) throws IOException {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            rows.next();
            return what.apply(rows);
        } catch (RuntimeException e) {
            throw unreadable(file, e);
        }
    }

    private static ModelStamp model(RowReader row) {
        return new ModelStamp(row.getString(PortableColumns.MODEL), row.getString(PortableColumns.MODEL_SHA256));
    }

    private static PortableRow moment(RowReader row, Path video) {
        VideoInfo info = new VideoInfo(
                video,
                row.getLong(PortableColumns.DURATION),
                row.getInt(PortableColumns.WIDTH),
                row.getInt(PortableColumns.HEIGHT),
                row.getDouble(PortableColumns.FRAME_RATE),
                row.getString(PortableColumns.CODEC),
                row.getBoolean(PortableColumns.AUDIO));
        SourceFile source = new SourceFile(
                info,
                row.getString(PortableColumns.SHA256),
                new FileState(row.getLong(PortableColumns.SIZE), row.getLong(PortableColumns.MODIFIED)));
        TimeSpan span = new TimeSpan(row.getLong(PortableColumns.START), row.getLong(PortableColumns.FINISH));
        ClipEmbedding moment = new ClipEmbedding(
                new Clip(video, span),
                floats(row.getList(PortableColumns.VECTOR)),
                row.getList(PortableColumns.FRAME_VECTORS).lists().stream()
                        .map(ParquetRows::floats)
                        .toList(),
                longs(row.getList(PortableColumns.FRAME_TIMES)));
        return new PortableRow.OfMoment(
                model(row), source, row.getInt(PortableColumns.MOMENT), row.getInt(PortableColumns.MOMENTS), moment);
    }

    private static float[] floats(PqList list) {
        List<Float> values = list.floats();
        float[] floats = new float[values.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = values.get(i);
        }
        return floats;
    }

    private static List<Long> longs(PqList list) {
        return Arrays.stream(list.longs().toArray()).boxed().toList();
    }

    /** What the Parquet library throws at a file that is damaged, or that has other columns, has no common type. */
    private static IOException unreadable(Path file, Exception e) {
        return new LibraryException(
                file + ": is no Parquet file of portable rows, or is damaged (" + e.getMessage() + ")", e);
    }

    @Override
    public void close() throws IOException {
        rows.close();
        reader.close();
    }
}
