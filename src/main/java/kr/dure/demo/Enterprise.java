package kr.dure.demo;

import kr.dure.kernel.BusinessNumber;

/**
 * An invented enterprise.
 *
 * @param number nine digits; the tenth, which checks them, is worked out
 */
record Enterprise(
        String name,
        String city,
        String trade,
        String street,
        String number,
        String member,
        String login,
        int members,
        int recipients,
        int nearPoor) {

    private static final int[] WEIGHTS = {1, 3, 7, 1, 3, 7, 1, 3, 5};

    BusinessNumber businessNumber() {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        sum += (number.charAt(8) - '0') * 5 / 10;
        return BusinessNumber.read(number + (10 - sum % 10) % 10);
    }

    String address() {
        return "전북특별자치도 " + city + " " + street;
    }
}
