package dev.vlab.spark;

import dev.vlab.engine.nn.Arithmetic;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Where {@code spark-submit} begins. */
@Command(
        name = "vlab-spark",
        description = "Lets a model read videos on all machines of a Spark cluster and writes what it sees to Parquet"
                + " files, for vlab library import. Model and videos are at the same paths on every machine.",
        mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "DIR", description = "The checkpoint folder.")
    private Path model;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "A folder to make for the Parquet files, or an address that Spark knows, such as hdfs://….")
    private String out;

    @Option(
            names = "--precision",
            paramLabel = "P",
            defaultValue = "fp32",
            description = "What the model computes in, on every machine: fp32 or bf16 (${DEFAULT-VALUE}).")
    private Arithmetic arithmetic;

    @Option(
            names = "--tasks",
            paramLabel = "N",
            defaultValue = "0",
            description = "Into how many tasks to deal the files; each writes one Parquet file. By default four for"
                    + " every core that Spark knows of when it begins.")
    private int tasks;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Videos, and folders with all that is in them.")
    private List<Path> paths;

    private Main() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .registerConverter(Arithmetic.class, Main::arithmetic)
                .setExecutionExceptionHandler((e, command, _) -> {
                    command.getErr().println("vlab-spark: " + reason(e));
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    private static Arithmetic arithmetic(String title) {
        for (Arithmetic arithmetic : Arithmetic.values()) {
            if (arithmetic.title().equals(title)) {
                return arithmetic;
            }
        }
        throw new CommandLine.TypeConversionException("it computes in fp32 or bf16, not in '" + title + "'");
    }

    /** The first line of what began it: Spark's own messages go on with the stack of the machine that failed. */
    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString());
    }

    @Override
    public Integer call() throws Exception {
        IngestJob job = IngestJob.with(model, arithmetic, tasks);
        try (SparkSession spark = SparkSession.builder().appName("vlab ingest").getOrCreate()) {
            IngestJob.Result result = job.run(spark, paths, out);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "Read %d videos with %d moments, failed %d; the rows are in %s%n",
                            result.videos(), result.moments(), result.failed(), out);
        }
        return CommandLine.ExitCode.OK;
    }
}
