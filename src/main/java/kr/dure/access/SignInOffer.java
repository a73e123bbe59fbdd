package kr.dure.access;

import java.util.List;

/** People the sign-in page offers to sign in as by one press; only a demo has such a bean. */
public interface SignInOffer {

    List<Person> people();

    /**
     * @param does what this person does, in a few words
     */
    record Person(String login, String password, String name, Office office, String does) {}
}
