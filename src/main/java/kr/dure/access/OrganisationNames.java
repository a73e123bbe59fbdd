package kr.dure.access;

import java.util.Map;

/**
 * The organisations an office can speak for, by number, in the acting region; the room that keeps
 * organisations gives this as a bean.
 */
public interface OrganisationNames {

    Map<Long, String> all();
}
