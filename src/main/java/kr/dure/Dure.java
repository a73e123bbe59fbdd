package kr.dure;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: hands the command line to a subcommand. */
@SpringBootApplication
public class Dure {

    public static void main(String[] args) {
        SpringApplication.run(Dure.class, args);
    }
}
