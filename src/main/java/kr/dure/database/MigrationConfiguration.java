package kr.dure.database;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the schema up to date before anything else looks at it, and tells the console. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    @Bean
    FlywayMigrationStrategy migration(ObjectProvider<Progress> progress) {
        return flyway -> {
            try {
                int steps = flyway.migrate().migrationsExecuted;
                progress.ifAvailable(console ->
                        console.say(steps == 0 ? "표가 최신입니다." : "표를 %d단계 올렸습니다.".formatted(steps)));
            } catch (FlywayValidateException e) {
                throw new CannotStart("이 데이터의 표는 다른 판의 두레가 만든 것이라 이 판으로 열지 않습니다.", e);
            } catch (FlywayException e) {
                String why = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
                throw new CannotStart("표를 올리지 못했습니다: " + why, e);
            }
        };
    }
}
