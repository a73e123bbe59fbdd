package kr.dure;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be understood: what is wrong with it, and where the help is. */
@NullMarked
final class Mistyped implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException mistake, String[] typed) {
        CommandLine line = mistake.getCommandLine();
        String command = line.getCommandSpec().qualifiedName(" ");
        PrintWriter err = line.getErr();
        err.println(sentence(mistake) + " (도움말: ./" + command + " --help)");
        return CommandLine.ExitCode.USAGE;
    }

    private static String sentence(ParameterException mistake) {
        return switch (mistake) {
            case MissingParameterException missing ->
                    "꼭 적어야 할 것이 빠졌습니다: "
                            + missing.getMissing().stream()
                                    .map(Mistyped::name)
                                    .collect(Collectors.joining(", "));
            case UnmatchedArgumentException unknown ->
                    "모르는 말입니다: " + String.join(" ", unknown.getUnmatched());
            case OverwrittenOptionException twice -> "두 번 적으셨습니다: " + name(twice.getOverwritten());
            default ->
                    mistake.getArgSpec() == null
                            ? "무엇을 할지 적어 주십시오."
                            : name(mistake.getArgSpec()) + ": 읽을 수 없습니다.";
        };
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
