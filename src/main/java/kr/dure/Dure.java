package kr.dure;

import kr.dure.database.CannotStart;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import picocli.CommandLine;

/** The program: hands the command line to a subcommand. */
@SpringBootApplication
public class Dure {

    public static void main(String[] args) {
        int code = commandLine().execute(args);
        // A server that has started goes on by itself.
        if (code != Commands.SERVING) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Commands())
                .setExecutionExceptionHandler((failure, line, parsed) -> fail(failure))
                .setParameterExceptionHandler(new Mistyped());
    }

    /** One sentence where the operator can do something; everything where we have to. */
    private static int fail(Throwable failure) {
        if (isStopping()) {
            return 1;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart) {
                System.err.println("두레를 시작할 수 없습니다. " + cause.getMessage());
                return 1;
            }
        }
        failure.printStackTrace();
        return 1;
    }

    /** Whoever stops the program while it starts has asked for what then fails. */
    private static boolean isStopping() {
        try {
            return Runtime.getRuntime().removeShutdownHook(new Thread());
        } catch (IllegalStateException stopping) {
            return true;
        }
    }
}
