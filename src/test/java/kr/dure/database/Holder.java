package kr.dure.database;

import java.nio.file.Path;

/**
 * A process that opens a data folder and holds it until it is killed or its input ends: what a
 * running Dure is to the folder, without the seconds Spring takes.
 */
final class Holder {

    private Holder() {}

    public static void main(String[] args) throws Exception {
        DataFolder folder = new DataFolder(Path.of(args[0]), Path.of("target"));
        try (var database = new EmbeddedDatabase(folder, Use.RUN, Progress.silent())) {
            database.open();
            System.out.println("open");
            while (System.in.read() >= 0) {
                // Until the other end closes.
            }
        } catch (CannotStart e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }
}
