package dev.vlab.spark;

import static org.apache.spark.sql.functions.col;

import dev.vlab.engine.checkpoint.Checkpoint;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.library.IngestReport.Failure;
import dev.vlab.engine.library.ModelStamp;
import dev.vlab.engine.library.PortableColumns;
import dev.vlab.engine.library.PortableRow;
import dev.vlab.engine.library.VideoFiles;
import dev.vlab.engine.nn.Arithmetic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Reads videos with a model on all executors and writes {@linkplain PortableRow portable rows} to Parquet files. Model
 * and videos are at the same paths on every machine.
 *
 * @param model the checkpoint's folder, an absolute path
 * @param stamp of the model
 * @param arithmetic what the model computes in
 * @param tasks into which the files are dealt; each makes one Parquet file; 0 for four times the cluster's cores
 */
record IngestJob(Path model, ModelStamp stamp, Arithmetic arithmetic, int tasks) {

    private static final int TASKS_FOR_A_CORE = 4;

    /** Of all that the library's small Parquet reader unpacks by itself, what packs best. */
    private static final String COMPRESSION = "gzip";

    /** What was written. */
    record Result(long videos, long moments, long failed) {}

    /**
     * A job with the model in a folder.
     *
     * @throws IOException if there is none
     */
    static IngestJob with(Path model, Arithmetic arithmetic, int tasks) throws IOException {
        Path folder = model.toAbsolutePath().normalize();
        VlabConfig.read(folder); // says what is wrong with it sooner than the executors would
        ModelStamp stamp = new ModelStamp(folder.getFileName().toString(), Checkpoint.sha256(folder));
        return new IngestJob(folder, stamp, arithmetic, tasks);
    }

    /**
     * Does it.
     *
     * @param paths files and folders
     * @param out a folder that does not exist yet, or the address of one in a store that Spark knows
     */
    Result run(SparkSession spark, List<Path> paths, String out) throws IOException {
        VideoFiles files = new VideoFiles(paths);
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        int count = tasks > 0 ? tasks : TASKS_FOR_A_CORE * context.defaultParallelism();
        List<List<String>> shares = Shares.deal(files.sizes(), count);
        JavaRDD<Row> rows = context.parallelize(shares, Math.max(1, shares.size()))
                .flatMap(new ReadShare(
                        new ExecutorModel(model.toString(), stamp.sha256(), arithmetic, threads(context))));
        if (!files.failures().isEmpty()) {
            rows = rows.union(context.parallelize(rows(files.failures()), 1));
        }
        spark.createDataFrame(rows, SparkRows.SCHEMA)
                .write()
                .option("compression", COMPRESSION)
                .parquet(out);
        Dataset<Row> written = spark.read().schema(SparkRows.SCHEMA).parquet(out);
        long failed = written.filter(col(PortableColumns.REASON).isNotNull()).count();
        long videos = written.filter(col(PortableColumns.MOMENT).equalTo(0)).count();
        return new Result(videos, written.count() - failed, failed);
    }

    private List<Row> rows(List<Failure> failures) {
        List<Row> rows = new ArrayList<>();
        for (Failure failure : failures) {
            rows.add(SparkRows.row(new PortableRow.OfFailure(stamp, failure.path(), failure.reason())));
        }
        return rows;
    }

    /** The cores of an executor, where it is said how many those are; all of its tasks share one model. */
    private static int threads(JavaSparkContext context) {
        if (System.getProperty("ai.djl.pytorch.num_threads") != null) {
            return 0; // said for DJL itself
        }
        return context.getConf().getInt("spark.executor.cores", context.isLocal() ? context.defaultParallelism() : 0);
    }
}
