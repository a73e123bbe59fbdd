package kr.dure.database;

/** A role of the database and its password. */
public record Login(String name, String password) {

    @Override
    public String toString() {
        return name;
    }
}
