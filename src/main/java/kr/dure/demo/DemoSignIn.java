package kr.dure.demo;

import java.util.List;
import java.util.stream.Stream;
import kr.dure.access.Office;
import kr.dure.access.SignInOffer;
import kr.dure.screen.Words;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The cast, offered at the sign-in page of a demo by office. */
@Component
@Profile("demo")
class DemoSignIn implements SignInOffer {

    private static final List<String> CITIES_OFFERED = List.of("choi.yujin", "min.chorong");

    private static final List<Enterprise> ENTERPRISES_OFFERED =
            List.of(Enterprises.LAUNDRY, Enterprises.REUSE, Enterprises.CAFE, Enterprises.MILL);

    private final Words words;

    DemoSignIn(Words words) {
        this.words = words;
    }

    @Override
    public List<SignInOffer.Person> people() {
        Stream<SignInOffer.Person> members =
                ENTERPRISES_OFFERED.stream()
                        .map(each ->
                                new SignInOffer.Person(
                                        each.login(),
                                        People.PASSWORD,
                                        each.member(),
                                        Office.ENTERPRISE_MEMBER,
                                        each.name()));
        Stream<SignInOffer.Person> cities =
                Jeonbuk.cityOfficers().stream()
                        .filter(each -> CITIES_OFFERED.contains(each.login()))
                        .map(this::offer);
        Stream<SignInOffer.Person> others =
                Stream.concat(People.JEONBUK.stream(), People.DAEGU.stream().limit(1))
                        .map(this::offer);
        return Stream.of(members, cities, others).flatMap(each -> each).toList();
    }

    private SignInOffer.Person offer(People.Person person) {
        return new SignInOffer.Person(
                person.login(),
                People.PASSWORD,
                person.name(),
                person.office(),
                words.text("demo.does." + person.office().name()));
    }
}
