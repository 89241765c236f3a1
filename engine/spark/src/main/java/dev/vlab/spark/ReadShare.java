package dev.vlab.spark;

import dev.vlab.engine.library.ModelStamp;
import dev.vlab.engine.library.PortableRow;
import dev.vlab.engine.library.Reading;
import dev.vlab.engine.library.VideoReadings;
import dev.vlab.engine.task.LoadedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;

/** What a task does: reads the files of a share, in this executor's model, and gives row after row. */
final class ReadShare implements FlatMapFunction<List<String>, Row> {

    private static final long serialVersionUID = 1L;

    private final ExecutorModel model;

    ReadShare(ExecutorModel model) {
        this.model = model;
    }

    @Override
    public Iterator<Row> call(List<String> share) throws IOException {
        LoadedModel loaded = model.get();
        TaskContext task = TaskContext.get();
        VideoReadings readings = VideoReadings.of(share.stream().map(Path::of).toList(), loaded, task.cpus());
        TaskCompletionListener end = _ -> readings.close();
        task.addTaskCompletionListener(end);
        return new Rows(readings, ModelStamp.of(loaded.info()));
    }

    /** The rows of one reading after the other. */
    private static final class Rows implements Iterator<Row> {

        private final VideoReadings readings;
        private final ModelStamp stamp;
        private Iterator<PortableRow> current = Collections.emptyIterator();

        Rows(VideoReadings readings, ModelStamp stamp) {
            this.readings = readings;
            this.stamp = stamp;
        }

        @Override
        public boolean hasNext() {
            while (!current.hasNext()) {
                Reading reading = readings.next();
                if (reading == null) {
                    return false;
                }
                current = PortableRow.of(stamp, reading).iterator();
            }
            return true;
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return SparkRows.row(current.next());
        }
    }
}
