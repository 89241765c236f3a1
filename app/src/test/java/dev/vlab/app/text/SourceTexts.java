package dev.vlab.app.text;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * What one source file has to do with texts, as the compiler reads it.
 *
 * @param file the file, below the sources' root
 * @param uses the texts that it asks for
 * @param literals strings in it that read like words for a person
 * @param enums the constants of enums that it declares
 */
record SourceTexts(Path file, Set<Use> uses, Set<String> literals, Map<String, Set<String>> enums) {
    /**
     * Asking for a text by its key.
     *
     * @param key the key, or how it begins
     * @param whole whether that is all of the key
     * @param arguments how many arguments come with it
     */
    record Use(String key, boolean whole, int arguments) {
        boolean means(String other) {
            return whole ? key.equals(other) : other.startsWith(key);
        }
    }

    /** A letter and a space, or a word that begins with a capital. */
    private static final Pattern WORDS =
            Pattern.compile("(?s).*\\p{Alpha}.* .*|.* .*\\p{Alpha}.*|\\P{Alpha}*[A-Z][a-z].*");

    /** Where a value is put into a format. */
    private static final Pattern PLACE = Pattern.compile("%[-,.0-9]*[a-z%]");

    private static final Pattern NO_WORDS_FOR_PEOPLE = Pattern.compile(
            "LOG\\..*|(.*\\.)?(name|requireNonNull|setId|setStyle|replaceAll|getStyleClass\\(\\)\\.add(All)?)|IllegalStateException|IllegalArgumentException|AssertionError");

    private static final Pattern SHOWING =
            Pattern.compile("(.*\\.)?set(Text|PromptText|AccessibleText|AccessibleHelp|Title|HeaderText|ContentText)"
                    + "|Label|Tooltip|Text|Button|ToggleButton|RadioButton|CheckBox|MenuItem|Menu|MenuButton|Tab");

    /** Reads all sources below a folder. */
    static List<SourceTexts> read(Path root) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> walk = Files.walk(root)) {
            List<Path> files =
                    walk.filter(file -> file.toString().endsWith(".java")).toList();
            var units = manager.getJavaFileObjectsFromPaths(files);
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, null, null, units);
            List<SourceTexts> found = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                Path file = root.toAbsolutePath()
                        .relativize(Path.of(unit.getSourceFile().toUri()));
                SourceTexts texts = new SourceTexts(file, new HashSet<>(), new HashSet<>(), new TreeMap<>());
                unit.accept(texts.new Reader(), false);
                found.add(texts);
            }
            return found;
        }
    }

    /** Collects; its parameter is whether what is read is shown as it is, so that any letter counts. */
    private final class Reader extends TreeScanner<Void, Boolean> {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Boolean shown) {
            String name = call.getMethodSelect().toString();
            if (name.equals("TEXTS.get") || name.equals("TEXTS.has")) {
                use(call.getArguments().getFirst(), call.getArguments().size() - 1);
                return scan(call.getArguments().subList(1, call.getArguments().size()), false);
            }
            if (NO_WORDS_FOR_PEOPLE.matcher(name).matches()) {
                return null;
            }
            scan(call.getMethodSelect(), false);
            return scan(call.getArguments(), SHOWING.matcher(name).matches());
        }

        private void use(ExpressionTree key, int arguments) {
            if (key instanceof LiteralTree literal) {
                uses.add(new Use((String) literal.getValue(), true, arguments));
            } else if (key instanceof ConditionalExpressionTree either) {
                use(either.getTrueExpression(), arguments);
                use(either.getFalseExpression(), arguments);
            } else if (key instanceof BinaryTree sum) {
                ExpressionTree start = sum;
                while (start instanceof BinaryTree inner) {
                    start = inner.getLeftOperand();
                }
                if (start instanceof LiteralTree literal) {
                    uses.add(new Use((String) literal.getValue(), false, arguments));
                }
            }
        }

        @Override
        public Void visitBinary(BinaryTree sum, Boolean shown) {
            boolean names = sum.getLeftOperand().toString().equals("id"); // of a control, made of its parent's
            return names ? null : super.visitBinary(sum, shown);
        }

        @Override
        public Void visitNewClass(NewClassTree made, Boolean shown) {
            String name = made.getIdentifier().toString();
            if (NO_WORDS_FOR_PEOPLE.matcher(name).matches()) {
                return null;
            }
            scan(made.getArguments(), SHOWING.matcher(name).matches());
            return scan(made.getClassBody(), false);
        }

        @Override
        public Void visitAssert(AssertTree claim, Boolean shown) {
            return null;
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Boolean shown) {
            return null;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Boolean shown) {
            if (literal.getValue() instanceof String text
                    && (shown
                            ? text.chars().anyMatch(Character::isLetter)
                            : WORDS.matcher(PLACE.matcher(text).replaceAll("")).matches())) {
                literals.add(text);
            }
            return null;
        }

        @Override
        public Void visitClass(ClassTree type, Boolean shown) {
            if (type.getKind() == Tree.Kind.ENUM) {
                String name = type.getSimpleName().toString();
                enums.put(name, new HashSet<>());
                for (Tree member : type.getMembers()) {
                    if (member instanceof VariableTree constant
                            && constant.getInitializer() instanceof NewClassTree made
                            && made.getIdentifier().toString().equals(name)) {
                        enums.get(name).add(constant.getName().toString());
                    }
                }
            }
            return super.visitClass(type, shown);
        }
    }
}
