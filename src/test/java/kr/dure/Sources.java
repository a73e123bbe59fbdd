package kr.dure;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The project's own files as text, and its Java as the compiler's parser reads it. */
final class Sources {

    static final Path MAIN = Path.of("src/main/java");
    static final Path TESTS = Path.of("src/test/java");
    static final Path TEMPLATES = Path.of("src/main/jte");
    static final Path RESOURCES = Path.of("src/main/resources");

    /** One parsed file. */
    record Unit(Path path, CompilationUnitTree tree, SourcePositions positions) {

        long line(Tree node) {
            return tree.getLineMap().getLineNumber(positions.getStartPosition(tree, node));
        }

        long endLine(Tree node) {
            return tree.getLineMap().getLineNumber(positions.getEndPosition(tree, node) - 1);
        }

        /** "Loans.java:17", as an editor finds it. */
        String at(Tree node) {
            return path + ":" + line(node);
        }
    }

    private Sources() {}

    static List<Path> under(Path folder, String suffix) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every Java file under the folders, parsed but not compiled. */
    static List<Unit> parsed(Path... folders) {
        List<Path> files =
                Stream.of(folders).flatMap(folder -> under(folder, ".java").stream()).toList();
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<Unit> units = new ArrayList<>();
            for (CompilationUnitTree tree : task.parse()) {
                Path path =
                        Path.of("")
                                .toAbsolutePath()
                                .relativize(Path.of(tree.getSourceFile().toUri()));
                units.add(new Unit(path, tree, positions));
            }
            return units;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
