package kr.dure.screen;

import kr.dure.kernel.Refusal;

/** Something typed could not be read; the form itself says what, field by field. */
final class FormWrong extends Refusal {

    FormWrong() {
        super(Kind.INVALID, "screen.form.wrong");
    }
}
