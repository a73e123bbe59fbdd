package kr.dure.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import kr.dure.party.OrganisationFacts;
import kr.dure.party.Organisations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class FinderTests {

    @Autowired Finder finder;
    @Autowired Organisations organisations;
    @Autowired Cast cast;

    @Test
    void findsAnEnterpriseByAPartOfItsName() throws Exception {
        long id = add("찾을거리협동조합");

        var found = cast.call(Office.FUND_MANAGER, () -> finder.find("찾을거리"));

        assertThat(found)
                .extracting(Found::title, Found::href)
                .containsExactly(tuple("찾을거리협동조합", "/organisations/" + id));
    }

    @Test
    void findsNothingOfAnotherRegion() throws Exception {
        add("담너머협동조합");

        var found = cast.acting(Cast.DAEGU, Office.FUND_MANAGER).call(() -> finder.find("담너머"));

        assertThat(found).isEmpty();
    }

    @Test
    void findsNothingForNoWords() throws Exception {
        assertThat(cast.call(Office.FUND_MANAGER, () -> finder.find(""))).isEmpty();
    }

    private long add(String name) throws Exception {
        return cast.call(
                Office.ADMINISTRATOR,
                () -> organisations.add(OrganisationFacts.enterprise(name, cast.authority("군산시"))));
    }
}
