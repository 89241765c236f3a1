package dev.vlab.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes the app image and the package of this system from what Maven has gathered in {@code target}: {@code jars} (the
 * class path), {@code javafx} (the module path) and {@code about} (lists of the parts).
 */
final class Packaging {
    /** Found by jdeps, and what is only looked up by name: time zones' and languages' words, the class path as files. */
    private static final String MODULES =
            "javafx.controls,java.desktop,java.management,java.naming,java.net.http,java.sql,jdk.charsets,"
                    + "jdk.localedata,jdk.management,jdk.net,jdk.unsupported,jdk.zipfs";

    /** What of the repository goes along, at the same place beside the program. */
    private static final List<String> SHIPPED = List.of(
            "LICENSE", "sample-videos", "assets/sample-model", "assets/stories", "assets/training", "assets/configs");

    private final Os os = Os.here();
    private final Path module;
    private final Path target;
    private final String version;
    private final List<String> jvm;

    private Packaging(Path module, String version, List<String> jvm) {
        this.module = module;
        this.target = module.resolve("target");
        this.version = version;
        this.jvm = jvm;
    }

    /** Takes the installer's folder, the version, the program's jar and main class, and the options of its JVM. */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> jvm = List.of(args).subList(4, args.length);
        new Packaging(Path.of(args[0]), args[1], jvm).run(args[2], args[3]);
    }

    private void run(String jar, String main) throws IOException, InterruptedException {
        Path out = Files.createDirectories(target.resolve("out"));
        Path image = os.image(out);
        Trees.delete(image);
        jpackage(imageOptions(out, jar, main, IconFile.write(target, os)));
        Natives natives = new Natives(os, image);
        natives.javafx(target.resolve("javafx"));
        QuickStart start = new QuickStart(os, image, target);
        start.first(); // unpacks DJL's natives into the image
        natives.lighten();
        start.learn();
        jpackage(packageOptions(out, image));
    }

    private List<String> imageOptions(Path out, String jar, String main, Path icon) throws IOException {
        List<String> options = new ArrayList<>(List.of(
                "--type=app-image",
                "--dest=" + out,
                "--name=" + os.program(),
                "--app-version=" + version,
                "--vendor=VLAB Explorer",
                "--description=Explore what a video-language model sees",
                "--copyright=Apache License 2.0",
                "--icon=" + icon,
                "--input=" + target.resolve("jars"),
                "--main-jar=" + jar,
                "--main-class=" + main,
                "--module-path=" + target.resolve("javafx"),
                "--add-modules=" + MODULES,
                "--jlink-options=--strip-debug --no-man-pages --no-header-files"
                        + " --generate-cds-archive"));
        content().forEach(part -> options.add("--app-content=" + part));
        Stream.concat(jvm.stream(), Stream.of(Natives.OPTION)).forEach(option -> options.add("--java-options=" + option));
        return options;
    }

    /** Lays out what goes along beside the program. */
    private List<Path> content() throws IOException {
        Path content = target.resolve("content");
        Trees.delete(content);
        for (String part : SHIPPED) {
            Trees.copy(module.resolveSibling(part), content.resolve(part));
        }
        Trees.copy(target.resolve("about"), content.resolve("licences"));
        Trees.copy(module.resolve("src/licences"), content.resolve("licences"));
        Licences.gather(target.resolve("jars"), content.resolve("licences"));
        Licences.gather(target.resolve("javafx"), content.resolve("licences"));
        try (Stream<Path> parts = Files.list(content)) {
            return parts.sorted().toList();
        }
    }

    private List<String> packageOptions(Path out, Path image) {
        List<String> options = new ArrayList<>(List.of(
                "--app-image=" + image,
                "--dest=" + out,
                "--name=" + os.program(),
                "--app-version=" + version,
                "--vendor=VLAB Explorer",
                "--description=Explore what a video-language model sees",
                "--about-url=https://arxiv.org/abs/2305.13167",
                "--license-file=" + module.resolveSibling("LICENSE"),
                "--resource-dir=" + module.resolve("src/linux"),
                "--file-associations=" + module.resolve("src/story.properties")));
        options.addAll(os.packageOptions());
        return options;
    }

    private static void jpackage(List<String> options) {
        int result = ToolProvider.findFirst("jpackage")
                .orElseThrow(() -> new IllegalStateException("this JDK has no jpackage"))
                .run(System.out, System.err, options.stream().flatMap(Packaging::words).toArray(String[]::new));
        if (result != 0) {
            throw new IllegalStateException("jpackage failed");
        }
    }

    /** An option and its value, which jpackage wants apart. */
    private static Stream<String> words(String option) {
        int at = option.indexOf('=');
        return at < 0 ? Stream.of(option) : Stream.of(option.substring(0, at), option.substring(at + 1));
    }
}
